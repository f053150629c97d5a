/** The scenario that the address bar names, over figures from the packs: all that Shift screens show and do. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { needsThisBrowser, scenarioCode } from '../../shift/scenario-code.ts';
import { type ScenarioSettings, settingsChanges } from '../../shift/scenario-settings.ts';
import type { HistoryMode } from '../../url/use-view-state.ts';
import { unavailableNeeds } from './figure-need.ts';
import { isSuggested } from './keep-scenario.ts';
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
import { useInputCheck } from './use-input-check.ts';
import { useNeedSummaries } from './use-need-summaries.ts';
import { useShiftFigures } from './use-shift-figures.ts';
import { withInput } from './with-input.ts';

/** Writes a code into the link. @param moved whether its place is another: the map then goes there */
export type WriteScenario = (code: string | null, mode: HistoryMode, moved: boolean) => void;

const draftKey = (code: string | null) => ['draft', code] as const;

/** The scenario of a link as far as it is at hand; null: kept in the browser, and not read yet. */
function atHand(queries: QueryClient, link: string | null): LinkedScenario | null {
  return link !== null && isKept(link)
    ? (queries.getQueryData<LinkedScenario>(draftKey(link)) ?? null)
    : linkedScenario(link);
}

const isMoved = (from: ScenarioSettings, to: ScenarioSettings | undefined): boolean =>
  to !== undefined && from.place.join() !== to.place.join();

/**
 * @param code of the link; null: the opening scenario
 * @param enabled false: nothing is fetched or run
 */
export function useShift(code: string | null, enabled: boolean, write: WriteScenario): ShiftView {
  const queries = useQueryClient();
  const { linked, waiting } = useLinked(code, enabled);
  const [moving, setMoving] = useState<Partial<ScenarioSettings> | null>(null);
  const [trail, setTrail] = useState(() => trailFrom(code));
  const settings = useMemo(
    (): ScenarioSettings =>
      moving === null ? linked.settings : withInput(linked.settings, moving),
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
  const needs = useNeedSummaries(active ? settings : null, bare.figures);
  const { summaries } = needs;
  // What came with a file says of itself where it is from: the packs are asked.
  const check = useInputCheck(settings, bare.figures?.frozen === true ? bare.figures : null);
  const figures = useMemo(
    (): ShiftFigures | null =>
      bare.figures === null
        ? null
        : {
            ...bare.figures,
            need: summaries.need,
            nhsNeed: summaries.nhsNeed,
            needState: summaries.needState,
            notes: [...bare.figures.notes, ...summaries.notes],
            check,
          },
    [bare.figures, summaries, check],
  );
  const beneath = useBeneath(run === null ? null : settings, bare.figures);

  /** the latest step: an earlier one whose draft is kept late must not undo it */
  const latest = useRef(0);
  const step = useCallback(
    (next: ScenarioSettings, name: string) => {
      // What stands on screen while a draft is read is not the user's: nothing is built on it.
      if (waiting) return;
      latest.current += 1;
      const own = latest.current;
      const arrive = (link: string | null): void => {
        setMoving(null);
        if (link === code) return;
        setTrail((before) => stepped(before, code, link));
        write(link, 'push', isMoved(linked.settings, next));
      };
      const to = codeOf(next, name);
      if (to !== undefined) arrive(to);
      else
        void keepDraft(next, name).then((link) => {
          // Known at once, also where the link was there before its draft was.
          queries.setQueryData<LinkedScenario>(draftKey(link), {
            settings: next,
            name,
            problems: [],
          });
          if (own === latest.current) arrive(link);
        });
    },
    [code, write, waiting, linked, queries],
  );
  const change = useCallback(
    (input: Partial<ScenarioSettings>) => {
      const changes = settingsChanges(linked.settings, input).length > 0;
      const isOurs = isSuggested(linked.name, { settings: linked.settings, figures });
      const name = changes ? nameAfterChange(linked.name, isOurs) : linked.name;
      step(withInput(linked.settings, input), name);
    },
    [linked, step, figures],
  );
  const here = placeOnTrail(trail, code);
  const go = (to: number) => () => {
    setMoving(null);
    setTrail({ links: trail.links, at: to });
    const link = trail.links[to] ?? null;
    write(link, 'push', isMoved(linked.settings, atHand(queries, link)?.settings));
  };
  const before = here > 0 ? atHand(queries, trail.links[here - 1] ?? null) : null;
  const spelled = scenarioCode(linked.settings, linked.name);
  const onlyHere = (code !== null && isKept(code)) || needsThisBrowser(linked.settings);

  return {
    settings,
    name: waiting ? '' : linked.name,
    linkProblems: linked.problems,
    figures,
    run,
    beneath,
    problem,
    pending: waiting || bare.pending,
    errors: [...bare.errors, ...needs.errors],
    retry: () => {
      bare.retry();
      needs.retry();
    },
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
    leftFile: before !== null && before.settings.figures !== null && settings.figures === null,
    code: spelled,
    shareableCode: onlyHere ? null : spelled,
    onlyHere,
  };
}

/** The link's scenario: from its code, or from this browser where that holds it. */
function useLinked(
  code: string | null,
  enabled: boolean,
): { readonly linked: LinkedScenario; readonly waiting: boolean } {
  const kept = code !== null && isKept(code);
  const draft = useQuery({
    queryKey: draftKey(code),
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
