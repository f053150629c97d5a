import type { BuildContext } from '../core/context.ts';
import { rowCounts } from './areas.ts';
import { buildDeprivation } from './deprivation.ts';
import { buildLocalStatistics } from './local-statistics.ts';
import { buildOfficialLifeExpectancy } from './official-life-expectancy.ts';
import { buildPeople } from './people.ts';
import { SeriesStore } from './series-store.ts';
import { buildSmallAreaLifeExpectancy } from './small-area-life-expectancy.ts';
import { ValueStore } from './store.ts';
import { writeSeries, writeValues } from './write.ts';

/**
 * Every indicator of the registry at each of its levels, and the series of those that have one.
 * @throws Error naming file, row, column and value where a source is not as it should be
 */
export function buildValues(ctx: BuildContext): void {
  const store = new ValueStore(rowCounts(ctx.geography));
  const series = new SeriesStore();
  buildDeprivation(ctx, store);
  buildPeople(ctx, store);
  buildOfficialLifeExpectancy(ctx, store, series);
  buildSmallAreaLifeExpectancy(ctx, store);
  buildLocalStatistics(ctx, store, series);
  store.requireAll();
  writeValues(ctx, store);
  writeSeries(ctx, series);
}
