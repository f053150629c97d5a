import { useId, useState } from 'react';
import { indicator } from '../../indicators/registry.ts';
import type { LikenessIndicator } from '../../report/compare/like-places.ts';
import { Button } from '../../ui/Button.tsx';
import { alikeOf, MOST_WEIGHT } from '../../view/compare/like-weights.ts';

/** How much each named indicator counts; the list follows when the slider is let go. */
export function LikeWeights({
  weights,
  isUsual,
  onAlike,
}: {
  readonly weights: readonly LikenessIndicator[];
  readonly isUsual: boolean;
  /** '' for the usual weights */
  readonly onAlike: (alike: string) => void;
}) {
  // Only while a slider is being moved: what is settled stands in the address bar.
  const [draft, setDraft] = useState<LikenessIndicator | null>(null);
  const id = useId();
  const shown = weights.map((one) => (one.id === draft?.id ? draft : one));
  const all = shown.reduce((sum, { weight }) => sum + weight, 0);
  const settle = () => {
    if (draft === null) return;
    if (all > 0) onAlike(alikeOf(shown));
    setDraft(null);
  };
  return (
    <div className="like-weights">
      <p>
        Each indicator is put on one scale (its standard deviation over all areas of the level) and
        counts by its weight. Modelled figures take no part.
      </p>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <label htmlFor={`${id}-${one.id}`}>{indicator(one.id).label}</label>
            <output htmlFor={`${id}-${one.id}`}>
              {one.weight === 0 ? 'not counted' : `${Math.round((100 * one.weight) / all)}%`}
            </output>
            <input
              id={`${id}-${one.id}`}
              type="range"
              min={0}
              max={MOST_WEIGHT}
              step={1}
              value={one.weight}
              aria-valuetext={
                one.weight === 0
                  ? 'not counted'
                  : `weight ${one.weight}, ${Math.round((100 * one.weight) / all)}% of all`
              }
              onChange={(event) => setDraft({ id: one.id, weight: Number(event.target.value) })}
              onPointerUp={settle}
              onKeyUp={settle}
              onBlur={settle}
            />
          </li>
        ))}
      </ul>
      {all === 0 && (
        <p role="alert">At least one must count: the weights stay as they were before this.</p>
      )}
      <Button size="small" disabled={isUsual} onClick={() => onAlike('')}>
        Back to the usual weights
      </Button>
    </div>
  );
}
