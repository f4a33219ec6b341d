/** What this tab keeps of the import into this workshop. */
import { useMemo } from 'react';
import { useSession } from '../../document/session-context.ts';
import { createKeptImport, type KeptImport } from './kept-import.ts';

const NO_STORE = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

export function useKeptImport(): KeptImport {
  const { workshopId } = useSession();
  return useMemo(() => createKeptImport(workshopId, findStore()), [workshopId]);
}

/** A browser may forbid even to ask for it. */
function findStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    return sessionStorage;
  } catch {
    return NO_STORE;
  }
}
