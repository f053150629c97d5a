import { parsePeriod } from '../../indicators/period-span.ts';
import {
  type MeasuresTableInput,
  measureSources,
  methodNotes,
} from '../../report/measures/measures-table.ts';
import { presetOf } from '../../report/measures/presets.ts';
import { sourceLinks } from '../../report/provenance.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';
import { PrintFoot } from './PrintFoot.tsx';

/** How it was reached, what each figure is of and when, and where it comes from. */
export function StageSources({ input }: { readonly input: MeasuresTableInput }) {
  const { list, figures, within, sources, edition } = input;
  const preset = presetOf(list);
  const caveats = new Map(
    figures.flatMap(({ indicator: i }) =>
      i.caveat === undefined ? [] : [[i.label, i.caveat] as const],
    ),
  );
  const periods = new Map<string, Set<string>>();
  for (const { indicator: i, latest } of figures)
    periods.set(i.label, (periods.get(i.label) ?? new Set()).add(latest.period));
  return (
    <footer className="agreed-stage__sources">
      <h3>To mind, and to check</h3>
      <ul className="agreed__notes">
        {preset !== null && (
          <li>
            {preset.source} Not held here: {preset.notHeld.join('; ')}.
          </li>
        )}
        {methodNotes(figures).map((note) => (
          <li key={note}>{note}</li>
        ))}
        {[...caveats].map(([label, caveat]) => (
          <li key={label}>
            {label}: {caveat}
          </li>
        ))}
      </ul>
      <Disclosure summary="Periods and sources">
        <p>
          {[...periods]
            .map(([label, own]) => `${label}: ${[...own].toSorted(byTime).join(', ')}`)
            .join('; ')}
          .
        </p>
        <SourceLinks sources={sourceLinks(measureSources(figures, within, sources))} />
        <p>Packs of {edition}.</p>
      </Disclosure>
      <PrintFoot edition={edition} />
    </footer>
  );
}

const byTime = (a: string, b: string): number =>
  (parsePeriod(a)?.first ?? 0) - (parsePeriod(b)?.first ?? 0);
