/** What printing a board or a result needs. Paper cannot be pressed, so what is folded in a result is open on it. */
import './put-on-paper.css';

const FOLDED = '.eb-result details:not([open])';

/** Setting it again changes nothing: there is one handler for each moment. */
export function getReadyForPaper(): void {
  let unfolded: HTMLDetailsElement[] = [];
  window.onbeforeprint = () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
    for (const details of unfolded) details.open = true;
  };
  window.onafterprint = () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  };
}
