import {
  COMPONENT_IDS,
  WEIGHTED_COMPONENTS,
  type WeightedComponent,
} from '../../../src/pack/money-schemas.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { placePoint } from '../points/place-point.ts';
import type { IcbCodes } from './icb-codes.ts';

export const WEIGHTED = 'nhse_gp_practice_weighted_populations_2025-26';

/** A practice of NHS England's weighted populations. */
export interface WeightedPractice {
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
  readonly lon: number;
  readonly lat: number;
  /** row of the ICB that commissions it */
  readonly icb: number;
  /** rows of its site's LSOA and district, by point in polygon */
  readonly lsoa: number;
  readonly ltla: number;
  readonly population: number;
  readonly weighted: Readonly<Record<WeightedComponent, number>>;
  /** district code that the file itself names */
  readonly namedDistrict: string;
}

/** @throws Error where a practice comes twice, its ICB is unknown, its point lies in no LSOA, or a figure is not one. */
export function readWeightedPractices(
  { sources, geography }: BuildContext,
  codes: IcbCodes,
): WeightedPractice[] {
  const seen = new Set<string>();
  const people = { minimum: 0, maximum: 1_000_000 };
  return sources
    .readCsv(WEIGHTED, {
      columns: [
        'Practice_Code',
        'GP_Practice_Name',
        'Practice_Postcode',
        'Latitude',
        'Longitude',
        'ICB',
        'LAD',
        'Population',
        ...COMPONENT_IDS.map((id) => WEIGHTED_COMPONENTS[id].source),
      ],
    })
    .map((row: CsvRow) => {
      const code = row.text('Practice_Code');
      if (seen.has(code)) row.fail('Practice_Code', 'each practice once expected');
      seen.add(code);
      const icb = codes.byNhsCode.get(row.text('ICB'));
      if (icb === undefined) row.fail('ICB', 'the NHS code of an ICB, like QK1, expected');
      const lon = row.number('Longitude', { minimum: -7, maximum: 2 });
      const lat = row.number('Latitude', { minimum: 49, maximum: 56 });
      const { lsoa, ltla } = placePoint(geography, lon, lat);
      if (lsoa === -1) row.fail('Longitude', 'a point in England expected');
      return {
        code,
        name: row.text('GP_Practice_Name'),
        postcode: row.text('Practice_Postcode'),
        lon,
        lat,
        icb,
        lsoa,
        ltla,
        population: row.number('Population', people),
        weighted: Object.fromEntries(
          COMPONENT_IDS.map((id) => [id, row.number(WEIGHTED_COMPONENTS[id].source, people)]),
        ) as Record<WeightedComponent, number>,
        namedDistrict: row.text('LAD'),
      };
    });
}
