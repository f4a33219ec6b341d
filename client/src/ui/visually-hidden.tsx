/** Words for screen readers only; for what the eye gets from layout. */
import type { ReactNode } from 'react';

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="eb-hidden">{children}</span>;
}
