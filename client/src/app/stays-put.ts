/** What Undo at the top of the page may take back: nothing that moves everybody, as that is done from the agenda, on purpose. */
import type { Done } from '../commands/commander.ts';

export function staysPut({ name }: Done): boolean {
  return name !== 'step.open' && name !== 'step.lock';
}
