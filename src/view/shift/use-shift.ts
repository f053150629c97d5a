/** The scenario that the address bar names, over figures from the packs: all that Shift screens show and do. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { needsThisBrowser, scenarioCode } from '../../shift/scenario-code.ts';
import { type ScenarioSettings, settingsChanges } from '../../shift/scenario-settings.ts';
import type { HistoryMode } from '../../url/use-view-state.ts';
import { unavailableNeeds } from './figure-need.ts';
import { placeOnTrail, stepped, trailFrom } from './link-trail.ts';
import { runShift } from './run-shift.ts';
import {
  codeOf,
  isKept,
  keepDraft,
  type LinkedScenario,
  linkedScenario,
  nameAfterChange,
  OPENING,
  readDraft,
} from './scenario-link.ts';
import type { ShiftFigures, ShiftView } from './shift-view.ts';
import { useBeneath } from './use-beneath.ts';
import { useNeedSummaries } from './use-need-summaries.ts';
import { useShiftFigures } from './use-shift-figures.ts';

/**
 * @param code of the link; null: the opening scenario
 * @param enabled false: nothing is fetched or run
 * @param write a code into the link
 */
export function useShift(
  code: string | null,
  enabled: boolean,
  write: (code: string | null, mode?: HistoryMode) => void,
): ShiftView {
  const { linked, waiting } = useLinked(code, enabled);
  const [moving, setMoving] = useState<Partial<ScenarioSettings> | null>(null);
  const [trail, setTrail] = useState(() => trailFrom(code));
  const settings = useMemo(
    (): ScenarioSettings => (moving === null ? linked.settings : { ...linked.settings, ...moving }),
    [linked, moving],
  );

  const active = enabled && !waiting;
  const bare = useShiftFigures(active ? settings : null);
  const { run, problem } = useMemo(
    () =>
      bare.figures === null
        ? { run: null, problem: bare.problem }
        : runShift(settings, bare.figures),
    [settings, bare.figures, bare.problem],
  );
  const summaries = useNeedSummaries(active ? settings : null, bare.figures);
  const figures = useMemo(
    (): ShiftFigures | null =>
      bare.figures === null
        ? null
        : {
            ...bare.figures,
            need: summaries.need,
            nhsNeed: summaries.nhsNeed,
            notes: [...bare.figures.notes, ...summaries.notes],
          },
    [bare.figures, summaries],
  );
  const beneath = useBeneath(run === null ? null : settings, bare.figures);

  const step = useCallback(
    (next: ScenarioSettings, name: string) => {
      const to = codeOf(next, name);
      const arrive = (link: string | null): void => {
        setMoving(null);
        if (link === code) return;
        setTrail((before) => stepped(before, code, link));
        write(link, 'push');
      };
      if (to !== undefined) arrive(to);
      else void keepDraft(next, name).then(arrive);
    },
    [code, write],
  );
  const change = useCallback(
    (input: Partial<ScenarioSettings>) => {
      const next = { ...linked.settings, ...input };
      const changes = settingsChanges(linked.settings, input).length > 0;
      step(next, changes ? nameAfterChange(linked.name) : linked.name);
    },
    [linked, step],
  );
  const here = placeOnTrail(trail, code);
  const go = (to: number) => () => {
    setMoving(null);
    setTrail({ links: trail.links, at: to });
    write(trail.links[to] ?? null, 'push');
  };

  return {
    settings,
    name: linked.name,
    linkProblems: linked.problems,
    figures,
    run,
    beneath,
    problem,
    pending: waiting || bare.pending,
    errors: bare.errors,
    retry: bare.retry,
    unavailableNeeds: useMemo(
      () => unavailableNeeds({ unit: settings.unit, ownNeed: settings.ownNeed }),
      [settings.unit, settings.ownNeed],
    ),
    change,
    preview: setMoving,
    open: step,
    rename: useCallback((name: string) => step(linked.settings, name), [linked, step]),
    undo: here > 0 ? go(here - 1) : null,
    redo: here >= 0 && here < trail.links.length - 1 ? go(here + 1) : null,
    code: scenarioCode(linked.settings, linked.name),
    onlyHere: (code !== null && isKept(code)) || needsThisBrowser(linked.settings),
  };
}

/** The link's scenario: from its code, or from this browser where that holds it. */
function useLinked(
  code: string | null,
  enabled: boolean,
): { readonly linked: LinkedScenario; readonly waiting: boolean } {
  const kept = code !== null && isKept(code);
  const draft = useQuery({
    queryKey: ['draft', code],
    queryFn: () => readDraft(code ?? ''),
    enabled: enabled && kept,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const spelled = useMemo(() => linkedScenario(kept ? null : code), [code, kept]);
  return kept
    ? { linked: draft.data ?? OPENING, waiting: enabled && draft.isPending }
    : { linked: spelled, waiting: false };
}
