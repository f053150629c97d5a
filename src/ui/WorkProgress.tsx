import './progress.css';
import { Button } from './Button.tsx';

export interface WorkProgressProps {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** of all the work, from 0 to 1 */
  readonly share: number;
  /** of the bar: "Limits by simulation" */
  readonly label: string;
  /** beside the bar; after it was stopped; and after it failed, with why */
  readonly words: { readonly running: string; readonly stopped: string; readonly failed: string };
  /** on the button that begins it anew */
  readonly again: string;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** Work that goes on beside the page: how far it is, with a way to stop it and to begin it anew. Nothing once it is done. */
export function WorkProgress({
  state,
  share,
  label,
  words,
  again,
  onStop,
  onAgain,
}: WorkProgressProps) {
  if (state === 'idle' || state === 'done') return null;
  if (state === 'running')
    return (
      <p className="work-progress" role="status">
        <progress max={1} value={share} aria-label={label} />
        <span className="small">{words.running}</span>
        <Button size="small" variant="quiet" className="no-print" onClick={onStop}>
          Stop
        </Button>
      </p>
    );
  return (
    <p className="work-progress" role="status">
      <span className="small">{words[state]}</span>
      <Button size="small" className="no-print" onClick={onAgain}>
        {again}
      </Button>
    </p>
  );
}
