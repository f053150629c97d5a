import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityFile } from '../../report/inequality/inequality-csv.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import type { InequalityInputs } from '../../report/inequality/question.ts';
import { GEOGRAPHY_SOURCES, sourceLine, sourcesOf } from '../../report/provenance.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { saveFile } from '../../ui/save-file.ts';

const FILES: readonly { readonly file: InequalityFile; readonly label: string }[] = [
  { file: 'groups', label: 'Groups (CSV)' },
  { file: 'measures', label: 'Measures (CSV)' },
  { file: 'areas', label: 'Areas (CSV)' },
];

/** What must stand beside the numbers, where they come from, and files to check them with. */
export function SourcesPart({
  answer,
  gap,
  inputs,
}: {
  readonly answer: InequalityAnswer;
  readonly gap: GapMap | null;
  readonly inputs: InequalityInputs;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const [error, setError] = useState<unknown>(null);
  const save = async (file: InequalityFile) => {
    if (manifest === undefined) return;
    try {
      // The writer is fetched when a file is first asked for.
      const csv = await import('../../report/inequality/inequality-csv.ts');
      const { edition, sources } = manifest;
      const provenance = { edition, sources };
      const text =
        file === 'groups'
          ? csv.groupsCsv(answer, provenance)
          : file === 'measures'
            ? csv.measuresCsv(answer, provenance)
            : gap === null
              ? null
              : csv.areasCsv(answer, gap, inputs, provenance);
      if (text === null) return;
      saveFile(
        csv.inequalityFileName(answer, file, edition),
        new Blob([text], { type: 'text/csv;charset=utf-8' }),
      );
      setError(null);
    } catch (cause) {
      setError(cause);
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
      <p className="inequality__actions no-print">
        {FILES.map(({ file, label }) => (
          <Button
            key={file}
            size="small"
            icon="download"
            disabled={manifest === undefined || (file === 'areas' && gap === null)}
            onClick={() => void save(file)}
          >
            {label}
          </Button>
        ))}
      </p>
      {error !== null && <FailureNotice title="The file could not be made." error={error} />}
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
