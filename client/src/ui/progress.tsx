/** How far along something is: the words carry it, the bar only repeats them. */
import './progress.css';

export type ProgressProps = {
  /** For example "120 of 152 ideas are in". */
  words: string;
  value: number;
  max: number;
};

export function Progress({ words, value, max }: ProgressProps) {
  return (
    <label className="eb-progress">
      <span className="eb-progress__words">{words}</span>
      <progress className="eb-progress__bar" value={value} max={Math.max(max, 1)} />
    </label>
  );
}
