import { useMemo } from 'react';
import { periodAt } from '../indicators/registry.ts';
import { LEVELS } from '../place/levels.ts';
import type { Source } from '../report/inputs.ts';
import {
  figureSources,
  figureSourceWords,
  GEOGRAPHY_SOURCES,
  PLACE_NAME_SOURCES,
  sourceLine,
  sourcesOf,
} from '../report/provenance.ts';
import { spokenSummary } from '../report/spoken-summary.ts';
import { inPeriod } from '../report/words.ts';
import type { ChosenPlace } from '../view/use-place.ts';
import type { Scene } from '../view/use-scene.ts';
import type { MapSubject } from './map-subject.ts';
import { useFocusCard } from './use-focus-card.ts';
import type { Focused } from './use-map-session.ts';

/** Where the figures of a map come from: as the legend's last line, and in full. */
export function sourcesOfScene(
  { indicator, level, period }: Scene,
  held: readonly Source[],
): Pick<MapSubject, 'legendSource' | 'sources'> {
  const named = figureSources(
    indicator,
    held,
    level,
    period === periodAt(indicator, level) ? null : period,
  );
  const shown = sourcesOf([indicator], held, level, [
    ...GEOGRAPHY_SOURCES[level],
    ...PLACE_NAME_SOURCES,
  ]);
  return {
    legendSource: figureSourceWords(named, indicator, level),
    sources: shown.map((source) => `${sourceLine(source)}. ${source.attribution}`),
  };
}

/** The chosen indicator as what the map is about. */
export function useIndicatorSubject(
  scene: Scene,
  place: ChosenPlace,
  focused: Focused | null,
  held: readonly Source[],
): MapSubject {
  const { figures, indicator, level, period } = scene;
  const card = useFocusCard(scene, place, focused);
  const summary = useMemo(
    () =>
      figures === null
        ? scene.error === null
          ? 'The figures are being loaded.'
          : 'The figures could not be loaded.'
        : spokenSummary({
            indicator,
            table: figures.table,
            column: figures.column,
            period,
            rows: figures.listed.rows,
            within: figures.listed.name,
            chosenRow: figures.chosenRow,
          }),
    [figures, indicator, period, scene.error],
  );
  return {
    level,
    colouring: figures?.colouring ?? null,
    points: null,
    legend: figures?.legend ?? null,
    ...sourcesOfScene(scene, held),
    title: `${inPeriod(indicator.label, period)}, by ${LEVELS[level].singular.toLowerCase()}`,
    shortTitle: indicator.shortLabel,
    placeName: place.context?.area.name ?? 'England',
    summary,
    card,
    home: null,
    places: null,
    pinned: null,
    error:
      scene.error === null
        ? null
        : { title: `${indicator.shortLabel} could not be shown.`, cause: scene.error },
    retry: scene.retry,
  };
}
