import type { MeasureList } from '../../report/measures/agreed-list.ts';
import { type MeasurePreset, presetOf, presetsFor } from '../../report/measures/presets.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** Lists to begin with, and what the one that stands was chosen after. */
export function PresetPart({
  list,
  codes,
  onPreset,
}: {
  readonly list: MeasureList;
  /** the place and those around it: its own lists come first */
  readonly codes: readonly (string | null)[];
  readonly onPreset: (preset: MeasurePreset) => void;
}) {
  const current = presetOf(list);
  return (
    <section className="agreed__part" aria-label="Lists to begin with">
      <h3>Lists to begin with</h3>
      <p className="agreed__presets no-print">
        {presetsFor(codes).map((preset) => (
          <Button
            key={preset.id}
            size="small"
            aria-pressed={preset === current}
            onClick={() => onPreset(preset)}
          >
            {preset.label}
          </Button>
        ))}
      </p>
      <p className="small muted no-print">
        A list takes the place of the one that stands; the browser’s Back brings that again.
      </p>
      {current !== null && (
        <Disclosure summary="What this list is, and what it lacks">
          <p>
            {current.source}
            {current.page !== null && (
              <>
                {' '}
                <a href={current.page} rel="noreferrer">
                  The source’s own page
                </a>
                .
              </>
            )}
          </p>
          <p>{current.startNote}</p>
          <p>Not held here, and so not in the list:</p>
          <ul className="agreed__notes">
            {current.notHeld.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
