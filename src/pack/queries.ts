/**
 * Packs as TanStack queries. A pack never goes stale within a session: its bytes are held against
 * the manifest, and the manifest names one edition.
 */
import { queryOptions } from '@tanstack/react-query';
import type { Theme } from '../indicators/types.ts';
import type { Level, LocalLevel } from '../place/levels.ts';
import { decodeLocalAreas, decodeNationalAreas } from './areas.ts';
import { decodeBoundaries } from './boundaries.ts';
import { fetchManifest, fetchPack } from './fetch-pack.ts';
import {
  decodeCouncilOutturn,
  decodeEvidence,
  decodeGrant,
  decodeIcbAllocations,
  decodeMoneyLsoas,
  decodeWeightedByArea,
} from './money.ts';
import type { WeightedLevel } from './money-schemas.ts';
import { PackError } from './pack-error.ts';
import { type ParquetTable, readParquet } from './parquet.ts';
import { decodeLabels, decodeOldCodes, decodeServices } from './points.ts';
import { decodePractices } from './practices.ts';
import { type Manifest, packPath, type ServiceKind } from './schemas.ts';
import { decodeSeries, decodeTheme } from './values.ts';

let manifest: Promise<Manifest> | null = null;

/** The manifest, fetched once; after a failure, anew. */
function theManifest(): Promise<Manifest> {
  manifest ??= fetchManifest().catch((error: unknown) => {
    manifest = null;
    throw error;
  });
  return manifest;
}

const bytesOf = (path: string): Promise<ArrayBuffer> => fetchPack(theManifest(), path);
const tableOf = async (path: string): Promise<ParquetTable> =>
  readParquet(path, await bytesOf(path));

const forever = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const;
const pack = <T>(path: string, read: () => Promise<T>) =>
  queryOptions({ queryKey: ['pack', path], queryFn: read, ...forever, gcTime: 30 * 60_000 });
const kept = <T>(path: string, read: () => Promise<T>) =>
  queryOptions({
    queryKey: ['pack', path],
    queryFn: read,
    ...forever,
    gcTime: Number.POSITIVE_INFINITY,
  });

export const manifestQuery = () => kept(packPath.manifest, theManifest);

/** What the build recorded of itself: what did not join, by name and count. Its form is the build's own. */
export const buildReportQuery = () =>
  pack(packPath.buildReport, async (): Promise<unknown> => {
    const bytes = await bytesOf(packPath.buildReport);
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      throw new PackError(packPath.buildReport, 'format', 'not JSON');
    }
  });

export const nationalAreasQuery = () =>
  kept(packPath.areasEngland, async () =>
    decodeNationalAreas(await bytesOf(packPath.areasEngland)),
  );

export const localAreasQuery = (level: LocalLevel) =>
  kept(packPath.areas(level), async () =>
    decodeLocalAreas(level, await tableOf(packPath.areas(level))),
  );

export const oldCodesQuery = () =>
  kept(packPath.oldCodes, async () => decodeOldCodes(await tableOf(packPath.oldCodes)));

export const labelsQuery = () =>
  kept(packPath.labels, async () => decodeLabels(await tableOf(packPath.labels)));

export const englandBoundariesQuery = () =>
  kept(packPath.boundariesEngland, async () =>
    decodeBoundaries(packPath.boundariesEngland, await bytesOf(packPath.boundariesEngland)),
  );

/** Objects lsoa, msoa and ltla of one upper-tier place, in full detail. */
export const placeBoundariesQuery = (utla: string) => {
  const path = packPath.boundariesPlace(utla);
  return pack(path, async () => decodeBoundaries(path, await bytesOf(path)));
};

/** Object ward of one upper-tier place. */
export const wardBoundariesQuery = (utla: string) => {
  const path = packPath.boundariesWards(utla);
  return pack(path, async () => decodeBoundaries(path, await bytesOf(path)));
};

export const themeQuery = (level: Level, theme: Theme) => {
  const path = packPath.values(level, theme);
  return kept(path, async () => decodeTheme(path, await tableOf(path)));
};

export const seriesQuery = (level: Level, indicator: string) => {
  const path = packPath.series(level, indicator);
  return kept(path, async () => decodeSeries(path, await tableOf(path)));
};

export const servicesQuery = (kind: ServiceKind) =>
  kept(packPath.services(kind), async () =>
    decodeServices(kind, await tableOf(packPath.services(kind))),
  );

/** The raw table of one postcode area, e.g. "LE"; see POSTCODE_COLUMNS. */
export const postcodesQuery = (area: string) => {
  const path = packPath.postcodes(area);
  return pack(path, () => tableOf(path));
};

/** ICB allocations 2025/26. */
export const icbAllocationsQuery = () =>
  kept(packPath.moneyIcb, async () => decodeIcbAllocations(await tableOf(packPath.moneyIcb)));

/** Council net expenditure on public health: upper-tier authorities, or what districts beneath counties add. */
export const councilOutturnQuery = (level: 'utla' | 'ltla') => {
  const path = packPath.moneyCouncil(level);
  return kept(path, async () => decodeCouncilOutturn(level, await tableOf(path)));
};

/** Every practice: need, payments, patients. */
export const practicesQuery = () =>
  kept(packPath.moneyPractice, async () => decodePractices(await tableOf(packPath.moneyPractice)));

/** NHS England's weighted populations by practice site and by residence. */
export const weightedByAreaQuery = (level: WeightedLevel) => {
  const path = packPath.moneyWeighted(level);
  return kept(path, async () => decodeWeightedByArea(level, await tableOf(path)));
};

/** Registered patients by LSOA, and the flag of practices since closed. */
export const moneyLsoasQuery = () =>
  kept(packPath.moneyLsoa, async () => decodeMoneyLsoas(await tableOf(packPath.moneyLsoa)));

/** Published associations between spending and health. */
export const evidenceQuery = () =>
  kept(packPath.moneyEvidence, async () => decodeEvidence(await bytesOf(packPath.moneyEvidence)));

/** The public health grant, England. */
export const grantQuery = () =>
  kept(packPath.moneyGrant, async () => decodeGrant(await bytesOf(packPath.moneyGrant)));
