import { useQuery, useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import type { InequalityInputs, InequalityQuestion } from '../../report/inequality/question.ts';
import { GEOGRAPHY_SOURCES, sourceLine, sourcesOf } from '../../report/provenance.ts';
import type { TableFile } from '../../report/table-file.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
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
  /** the gap taken apart, of which areas, and their packs; null: there is none */
  readonly gap: {
    readonly gap: GapMap;
    readonly question: InequalityQuestion;
    readonly inputs: InequalityInputs;
  } | null;
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
        return files.areasFile(
          { ...answer, question: gap.question },
          gap.gap,
          gap.inputs,
          provenance,
        );
      default:
        return file satisfies never;
    }
  };
  const sources = sourcesOf([], manifest?.sources ?? [], undefined, [
    ...answer.sources,
    ...GEOGRAPHY_SOURCES[answer.question.level],
  ]);
  return (
    <section className="inequality__part" aria-labelledby="inequality-sources">
      <h3 id="inequality-sources">To mind, and to check</h3>
      {answer.notes.length > 0 && (
        <ul className="inequality__notes">
          {answer.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="small">
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
        {sources.map((source) => (
          <p key={source.id}>
            <a href={source.page} rel="noreferrer">
              {sourceLine(source)}
            </a>
            . {source.licence}. {source.attribution}.
          </p>
        ))}
        {manifest && <p>Packs of {manifest.edition}.</p>}
      </Disclosure>
    </section>
  );
}
