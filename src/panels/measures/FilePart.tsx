import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import type { MeasureList } from '../../report/measures/agreed-list.ts';
import {
  FILE_ENDING,
  figureDifferences,
  listFile,
  listFileName,
  type OpenedList,
  openListFile,
} from '../../report/measures/list-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { MeasuresView } from '../../view/measures/use-measures.ts';

interface Opened {
  readonly name: string;
  readonly result: OpenedList;
}

/** The list as a file: saved with the figures it was seen with, and opened again. */
export function FilePart({
  view,
  onList,
}: {
  readonly view: MeasuresView;
  readonly onList: (list: MeasureList) => void;
}) {
  const { list, place, figures } = view;
  const { data: manifest } = useQuery(manifestQuery());
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const save = () => {
    const seen =
      place === null || figures === null || manifest === undefined
        ? null
        : { place, figures, edition: manifest.edition };
    saveFile(
      listFileName(list),
      new Blob([listFile(list, seen, new Date().toISOString())], { type: 'application/json' }),
    );
  };
  const open = async (file: File) => {
    const result: OpenedList = await file.text().then(openListFile, () => ({
      ok: false,
      problem: 'The browser could not read it.',
    }));
    setOpened({ name: file.name, result });
    if (result.ok) onList(result.list);
  };
  return (
    <section className="agreed__part" aria-label="Keep the list" tabIndex={-1}>
      <h3>Keep the list</h3>
      <p className="small muted">
        The address holds the whole list: copy it to share. A file also keeps the figures that the
        list was seen with, so that a later reader sees what has changed.
      </p>
      <p className="agreed__presets no-print">
        <Button icon="download" onClick={save}>
          Save the list
        </Button>
        <Button onClick={() => input.current?.click()}>Open a list</Button>
        <input
          ref={input}
          type="file"
          accept={`${FILE_ENDING},.json,application/json`}
          hidden
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file, mended, can be chosen again.
            event.target.value = '';
            if (file !== undefined) void open(file);
          }}
        />
      </p>
      {opened !== null && (
        <OpenedNotice opened={opened} view={view} onDismiss={() => setOpened(null)} />
      )}
    </section>
  );
}

function OpenedNotice({
  opened: { name, result },
  view: { place, figures },
  onDismiss,
}: {
  readonly opened: Opened;
  readonly view: MeasuresView;
  readonly onDismiss: () => void;
}) {
  if (!result.ok)
    return (
      <Notice kind="error" title={`${name} was not opened.`} live onDismiss={onDismiss}>
        <p>{result.problem}</p>
        <p>The list on screen is as it was.</p>
      </Notice>
    );
  const { problems, saved } = result;
  const isSame = saved !== null && place?.code === saved.place.code;
  const changed = isSame && figures !== null ? figureDifferences(saved, figures) : [];
  const many = problems.length + changed.length;
  return (
    <Notice
      kind={many > 0 ? 'warning' : 'good'}
      title={`${name} is open${many > 0 ? `: ${many} ${many === 1 ? 'thing differs' : 'things differ'}` : ''}.`}
      live
      onDismiss={onDismiss}
    >
      {saved !== null && (
        <p>
          {isSame
            ? changed.length === 0 && figures !== null
              ? `Its figures of ${saved.place.name}, from the packs of ${saved.packs}, are those of today.`
              : `It was seen with figures of ${saved.place.name} from the packs of ${saved.packs}.`
            : `It was seen with figures of ${saved.place.name} (${saved.place.code}): choose that place, and they are held against today’s.`}
        </p>
      )}
      {many > 0 && (
        <ul className="agreed__notes">
          {[...problems, ...changed].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
