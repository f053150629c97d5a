import { useQuery, useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import type { InequalityInputs } from '../../report/inequality/question.ts';
import {
  areaSources,
  datedSources,
  GEOGRAPHY_SOURCES,
  sourceLinks,
  sourcesOf,
} from '../../report/provenance.ts';
import type { TableFile } from '../../report/table-file.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';
import { TableDownloads } from '../../ui/TableDownloads.tsx';

const FILES = [
  { file: 'groups', label: 'Groups' },
  { file: 'measures', label: 'Measures' },
  { file: 'areas', label: 'Areas' },
] as const;

/** What must stand beside the numbers, where they come from, and files to check them with. */
export function SourcesPart({
  answer,
  gap,
}: {
  readonly answer: InequalityAnswer;
  /** the gap taken apart, and the packs of its areas; null: there is none */
  readonly gap: { readonly gap: GapMap; readonly inputs: InequalityInputs } | null;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const queries = useQueryClient();
  const make = async (file: (typeof FILES)[number]['file']): Promise<TableFile> => {
    const files = await import('../../report/inequality/inequality-files.ts');
    const { edition, sources } = await queries.ensureQueryData(manifestQuery());
    const provenance = { edition, sources };
    switch (file) {
      case 'groups':
        return files.groupsFile(answer, provenance);
      case 'measures':
        return files.measuresFile(answer, provenance);
      case 'areas':
        if (gap === null) throw new Error('There is no gap map for this indicator and place.');
        return files.areasFile(gap.gap, gap.inputs, provenance);
      default:
        return file satisfies never;
    }
  };
  // The gap may be of other areas than the answer: what must be known of either stands here.
  const shown = gap === null ? [answer] : [answer, gap.gap];
  const held = sourcesOf([], manifest?.sources ?? [], undefined, [
    ...answer.sources,
    // Of the other periods in "How it moved".
    ...(answer.indicator.series ? (answer.indicator.earlierSources ?? []) : []),
    ...areaSources(answer.question.level),
    // Only the gap is drawn with outlines.
    ...(gap === null ? [] : [...gap.gap.sources, ...GEOGRAPHY_SOURCES[gap.gap.question.level]]),
  ]);
  const sources = datedSources(held, shown);
  const ofGap = gap?.gap.notes.filter((note) => !answer.notes.includes(note)) ?? [];
  return (
    <section className="inequality__part" aria-labelledby="inequality-sources">
      <h3 id="inequality-sources">To mind, and to check</h3>
      {answer.notes.length + ofGap.length > 0 && (
        <ul className="inequality__notes">
          {answer.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {ofGap.map((note) => (
            <li key={note}>Of the parts in the gap: {note}</li>
          ))}
        </ul>
      )}
      <p className="small no-print">
        Population, value and standard error of each group, to come to the same index in another
        package:
      </p>
      <ul className="inequality__files no-print">
        {FILES.map(({ file, label }) => (
          <li key={file}>
            <TableDownloads
              label={label}
              size="small"
              disabled={file === 'areas' && gap === null}
              make={() => make(file)}
            />
          </li>
        ))}
      </ul>
      <Disclosure summary="Sources">
        <SourceLinks sources={sourceLinks(sources)} />
        {manifest && <p>Packs of {manifest.edition}.</p>}
      </Disclosure>
    </section>
  );
}
