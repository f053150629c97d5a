import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { RULES } from '../../shift/rules.ts';
import { Button } from '../../ui/Button.tsx';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { universalWords } from './money-words.ts';

export interface UniversalSliderProps {
  readonly shift: ShiftView;
  /** it is being moved, or was let go */
  readonly onMoving: (moving: boolean) => void;
}

/** One slider from all by head to all by need. While it moves, all figures follow; let go, it is a step. */
export function UniversalSlider({ shift, onMoving }: UniversalSliderProps) {
  const { settings } = shift;
  const chosen = RULES[settings.rule];
  if (!chosen.takesUniversalShare)
    return (
      <div className="universal universal--none">
        <p className="small">
          <strong>{chosen.label}.</strong> {chosen.description} So there is no universal share to
          set.
        </p>
        <Button size="small" onClick={() => shift.change({ rule: 'needWeighted' })}>
          Share by head and by need
        </Button>
      </div>
    );
  return <Slider shift={shift} onMoving={onMoving} />;
}

/** Keys by which a range moves. Pressed one soon after another, they are one step. */
const STEPS: Readonly<Record<string, number>> = { PageUp: 10, PageDown: -10 };
const MOVING_KEYS = /^(Arrow|Page|Home|End)/;
/** so long after the last key the step is made, in milliseconds */
const KEYS_REST_MS = 700;
const within = (percent: number): number => Math.max(0, Math.min(100, percent));

function Slider({ shift, onMoving }: UniversalSliderProps) {
  const { settings, preview, change } = shift;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const keyHeld = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** percent by need while it moves: the thumb follows the hand whatever the figures take */
  const [moved, setMoved] = useState<number | null>(null);
  /** the same, for what happens before the next drawing */
  const pending = useRef<number | null>(null);
  const percent = moved ?? (1 - settings.universalShare) * 100;
  const universalShare = Math.round((100 - percent) * 10) / 1000;

  const move = (needPercent: number) => {
    pending.current = needPercent;
    setMoved(needPercent);
    onMoving(true);
    preview({ universalShare: Math.round(100 - needPercent) / 100 });
  };
  const stop = () => {
    clearTimeout(timer.current);
    pending.current = null;
    setMoved(null);
    onMoving(false);
  };
  const settle = () => {
    const end = pending.current;
    if (end === null) return;
    stop();
    change({ universalShare: Math.round(100 - end) / 100 });
  };
  // React's change is the browser's input. The browser's own change tells when the thumb was let go, by
  // whatever means it was moved: mouse, finger, or a screen reader that presses no key.
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    const range = input.current;
    const released = () => {
      if (!keyHeld.current) latest.current();
    };
    range?.addEventListener('change', released);
    return () => {
      clearTimeout(timer.current);
      range?.removeEventListener('change', released);
    };
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    if (MOVING_KEYS.test(event.key)) {
      keyHeld.current = true;
      clearTimeout(timer.current);
    } else if (event.key !== 'Escape' && event.key !== 'Tab') letGo();
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(within(Math.round(percent) + step));
    } else if (event.key === 'Escape' && pending.current !== null) {
      stop();
      preview(null);
    }
  };
  /** another control is used, or another key: undo (Ctrl+Z) then begins from here */
  const letGo = () => {
    keyHeld.current = false;
    settle();
  };
  const keyUp = () => {
    keyHeld.current = false;
    clearTimeout(timer.current);
    if (pending.current !== null) timer.current = setTimeout(() => latest.current(), KEYS_REST_MS);
  };
  return (
    <div className="universal">
      <div className="universal__head">
        <label htmlFor={id} className="universal__label">
          How much follows need?
        </label>
        <output htmlFor={id} className="universal__value" aria-hidden="true">
          {universalWords(universalShare)}
        </output>
      </div>
      <input
        ref={input}
        id={id}
        type="range"
        className="universal__range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={universalWords(universalShare)}
        onChange={(event) => move(Number(event.target.value))}
        onKeyDown={keyDown}
        onKeyUp={keyUp}
        onBlur={letGo}
      />
      <div className="universal__ticks">
        {TICKS.map(({ share, label }) => (
          <button
            key={share}
            type="button"
            className="universal__tick"
            aria-pressed={universalShare === share}
            onClick={() => change({ universalShare: share })}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

const TICKS = [
  { share: 1, label: 'All by head' },
  { share: 0.5, label: 'Half and half' },
  { share: 0, label: 'All by need' },
] as const;
