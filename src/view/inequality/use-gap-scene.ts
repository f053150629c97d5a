import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Scheme } from '../../map/ramps.ts';
import { levelSingular } from '../../report/words.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { MapLevel } from '../shown-level.ts';
import type { SubjectScene } from '../subject-scene.ts';
import type { ChosenPlace } from '../use-place.ts';
import { useGapAsked, useGapMap } from './use-gap-map.ts';

export interface GapSceneFound {
  /** null where another tab is open, the map shows the figure itself, or there is no slope to be part of */
  readonly scene: SubjectScene | null;
  /** why it could not be drawn; what could not be worked out the panel says */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What each area adds to the gap, as what the map is about. */
export function useGapScene(state: ViewState, place: ChosenPlace, scheme: Scheme): GapSceneFound {
  const isOn = state.tab === 'inequality' && state.gap;
  const asked = useGapAsked(state, place, isOn);
  const { gap, error: gapError } = useGapMap(asked, isOn);
  const { nationals } = place;
  const { patterns } = state;
  const {
    data: made,
    error,
    refetch,
  } = useQuery({
    queryKey: ['inequality', 'gap-scene', asked?.key ?? '', scheme, patterns],
    queryFn: async () => {
      const { gapScene } = await import('./gap-scene.ts');
      if (asked?.inputs == null || gap?.kind !== 'gapMap' || nationals === null)
        throw new RangeError('there is no gap to draw');
      const { table } = asked.inputs.book;
      return gapScene({
        gap,
        question: asked.question,
        period: asked.period,
        table,
        tables: { ...nationals, [table.level]: table },
        patterns,
        scheme,
      });
    },
    enabled: isOn && gap?.kind === 'gapMap' && nationals !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    structuralSharing: false,
  });
  const failed = gapError !== null || error !== null;
  const retry = useCallback(() => void refetch(), [refetch]);
  const level = asked?.question.level as MapLevel | undefined;
  const placeName = asked?.question.place.name ?? 'England';
  const waiting = useMemo(
    (): SubjectScene | null =>
      level === undefined
        ? null
        : {
            level,
            colouring: null,
            legend: null,
            title: `What each ${levelSingular(level)} of ${placeName} adds to the gap`,
            shortTitle: 'Part in the gap',
            placeName,
            summary: failed ? 'The figures could not be loaded.' : 'The figures are being loaded.',
            cardOf: () => null,
            home: null,
            sourcesAmong: () => [],
            sourceWords: () => 'see Data and sources',
          },
    [level, placeName, failed],
  );
  const isNone = !isOn || gap?.kind === 'notComputed';
  return { scene: isNone ? null : (made ?? waiting), error: isNone ? null : error, retry };
}
