/** What the map shows of a scenario's money now, derived from the scenario and the packs. */
import { useEffect, useMemo, useState } from 'react';
import type { MapPoints } from '../../map/model.ts';
import type { Scheme } from '../../map/ramps.ts';
import { useAreaTable, useNationalTables } from '../../pack/use-tables.ts';
import type { Level } from '../../place/levels.ts';
import { isLocalLevel, levelOfCode } from '../../place/levels.ts';
import type { MoneyFigure, Ramp } from '../../url/view-state.ts';
import { type MoneyGround, moneyGround } from './money-ground.ts';
import { type MoneyScene, moneyScene } from './money-scene.ts';
import type { ShiftView } from './shift-view.ts';
import { useKeptFigures } from './use-kept-figures.ts';
import { usePlaceName } from './use-place-name.ts';
import { usePracticePoints } from './use-practice-points.ts';

export interface MoneyOptions {
  readonly money: MoneyFigure;
  readonly beneath: boolean;
  readonly patterns: boolean;
  readonly scheme: Scheme;
  readonly ramp: Ramp;
}

/** A summary read out at every step of a slider would never end: it waits until the figures stand. */
const SUMMARY_AFTER_MS = 700;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SUMMARY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The name of a file of the user's own; null while it is read, or for none. */
function useKeptName(id: string | null, enabled: boolean): string | null {
  const { data } = useKeptFigures(id, enabled && id !== null);
  return data?.kind === 'own' ? data.fileName : null;
}

/**
 * @param enabled false: nothing is fetched, and the scene is null (another tab is open)
 */
export function useMoneyScene(
  shift: ShiftView,
  { money, beneath, patterns, scheme, ramp }: MoneyOptions,
  enabled: boolean,
): MoneyScene | null {
  // The view is made anew at every rendering; what is drawn depends on these parts of it alone.
  const { settings, figures: ownFigures, run: ownRun, problem, pending, beneath: under } = shift;
  const failed = shift.errors.length > 0;
  const { place, unit: own } = settings;
  const nationals = useNationalTables().data;
  const wards = beneath ? under : null;
  const figures = wards?.figures ?? ownFigures;
  const run = wards?.run ?? ownRun;
  const unit = wards === null ? own : 'ward';
  const level: Level | null = unit === 'practice' ? null : unit;
  const table = useAreaTable(enabled ? level : null).data;
  const placeLevel = place[0] === undefined ? null : levelOfCode(place[0]);
  const placeTable = useAreaTable(
    enabled && placeLevel !== null && isLocalLevel(placeLevel) ? placeLevel : null,
  ).data;
  const points: Pick<MapPoints, 'longitudes' | 'latitudes'> | null = usePracticePoints(
    enabled && unit === 'practice' ? figures : null,
  );

  const ground = useMemo(
    (): MoneyGround | null =>
      !enabled || nationals === null
        ? null
        : moneyGround({
            settings: { place, unit: own },
            figures,
            tables: {
              ...nationals,
              ...(placeTable === null ? {} : { [placeTable.level]: placeTable }),
            },
            table,
            unit,
          }),
    // The ground stands still while a control of money moves: only what it reads makes it anew.
    [enabled, place, own, figures, nationals, placeTable, table, unit],
  );

  const canBeneath = under !== null;
  const named = usePlaceName(place, enabled);
  const ownNeed = useKeptName(settings.ownNeed, enabled);
  const ownBaseline = useKeptName(settings.ownBaseline, enabled);
  const placeName = ownFigures?.placeName ?? named;
  const scene = useMemo(
    () =>
      !enabled
        ? null
        : moneyScene({
            scenario: {
              settings,
              placeName,
              problem,
              pending,
              failed,
              ownFiles: { need: ownNeed, baseline: ownBaseline },
            },
            drawn: { run, figures },
            unit,
            money,
            canBeneath,
            patterns,
            scheme,
            ramp,
            ground,
            at: points,
          }),
    [
      enabled,
      settings,
      placeName,
      problem,
      pending,
      failed,
      ownNeed,
      ownBaseline,
      run,
      figures,
      unit,
      money,
      canBeneath,
      patterns,
      scheme,
      ramp,
      ground,
      points,
    ],
  );
  const summary = useSettled(scene?.summary ?? '');
  return useMemo(() => (scene === null ? null : { ...scene, summary }), [scene, summary]);
}
