import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import { putFigures } from '../../store/figures.ts';
import { getScenario } from '../../store/scenarios.ts';
import { type Opening, openKept, openText } from './open-scenario.ts';
import type { ShiftView } from './shift-view.ts';

export type Opened = Extract<Opening, { ok: true }>;

export interface ScenarioOpener {
  /** what was opened last, and how it differs; null for nothing, or dismissed */
  readonly opened: Opened | null;
  /** why something could not be opened; the scenario on screen is as it was */
  readonly failure: { readonly name: string; readonly problem: string } | null;
  readonly busy: boolean;
  readonly openFile: (file: File) => void;
  readonly openKept: (id: string) => void;
  /** what was opened, over the figures that it holds */
  readonly openWithOwnFigures: () => void;
  readonly dismiss: () => void;
}

/** Opens scenarios from files and from what this browser keeps, each through the same check. */
export function useOpenScenario(shift: ShiftView): ScenarioOpener {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<ScenarioOpener['failure']>(null);
  const [busy, setBusy] = useState(false);
  // A file is read while the user goes on: it is opened over what then is on screen.
  const latest = useRef(shift);
  useEffect(() => {
    latest.current = shift;
  });
  const run = useCallback(
    async (name: string, make: (packs: PacksNow) => Promise<Opening>) => {
      setBusy(true);
      setFailure(null);
      try {
        const { edition, files } = await queries.ensureQueryData(manifestQuery());
        const opening = await make({
          edition,
          files: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])),
        });
        if (opening.ok) {
          latest.current.open(opening.settings, opening.name);
          setOpened(opening);
        } else setFailure({ name, problem: opening.problem });
      } catch (error) {
        setFailure({ name, problem: error instanceof Error ? error.message : String(error) });
      } finally {
        setBusy(false);
      }
    },
    [queries],
  );
  return {
    opened,
    failure,
    busy,
    openFile: (file) => void run(file.name, async (packs) => openText(await file.text(), packs)),
    openKept: (id) =>
      void run('The kept scenario', async (packs) => {
        const kept = await getScenario(id);
        return kept === undefined
          ? { ok: false, problem: 'This browser no longer keeps it.' }
          : openKept(kept, packs);
      }),
    openWithOwnFigures: () =>
      void run(opened?.name ?? '', async () => {
        if (opened === null) return { ok: false, problem: 'Nothing is open.' };
        const { name, areas, packs, settings } = opened.scenario;
        const figures = await putFigures({ kind: 'file', name, areas, packs });
        return { ...opened, settings: { ...settings, figures }, ownFigures: true };
      }),
    dismiss: () => {
      setOpened(null);
      setFailure(null);
    },
  };
}

interface PacksNow {
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}
