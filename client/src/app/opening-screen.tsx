/** While the board is on its way. After some seconds it says that it is slow, so that nobody thinks it has stopped. */
import { useEffect, useState } from 'react';
import { useSay } from '../strings/say-context.ts';

const SLOW_AFTER_MS = 6000;

export function OpeningScreen() {
  const say = useSay();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="eb-opening" role="status">
      <p>{say('status.opening')}</p>
      {isSlow && <p>{say('status.openingSlow')}</p>}
    </div>
  );
}
