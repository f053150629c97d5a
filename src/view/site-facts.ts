import { formatNumber } from '../indicators/format.ts';
import type { ServiceSite } from '../pack/points.ts';

export interface SiteFact {
  readonly name: string;
  readonly text: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Unknown is not "no": it is said in its own words. */
const answer = (value: string | null): string =>
  value === null || value === '' || value === 'unknown' ? 'Not known' : capital(value);

/** A site of which only the beginning of its postcode could be placed. */
const position = ({ placed_by }: ServiceSite['extra']): SiteFact[] =>
  placed_by === 'sector'
    ? [{ name: 'Position', text: 'Approximate: placed by the first part of its postcode.' }]
    : [];

/** What a kind's own columns say, in words; what the publisher left blank is said to be not known. */
export function siteFacts({ kind, extra }: ServiceSite): SiteFact[] {
  const fact = (name: string, column: string): SiteFact => ({
    name,
    text: answer(extra[column] ?? null),
  });
  switch (kind) {
    case 'gp': {
      const list = extra.list_size ?? null;
      return [
        {
          name: 'Registered patients',
          text: list === null ? 'Not known' : formatNumber(Number(list)),
        },
        {
          name: 'Note',
          text: 'Main site only: branch surgeries are not held. A list is no capacity.',
        },
      ];
    }
    case 'pharmacy':
      return [
        ...(extra.distance_selling_likely === 'true' || extra.distance_selling_likely === '1'
          ? [{ name: 'Note', text: 'Likely to sell at a distance only, so not to be walked into.' }]
          : []),
        ...position(extra),
      ];
    case 'dentist':
      return [
        fact('Says it accepts new adults', 'accepting_adults'),
        fact('Says it accepts new children', 'accepting_children'),
      ];
    case 'hospital':
      return [
        fact('Sector, as published', 'sector'),
        fact('Kind', 'sub_type'),
        fact('Parent body, as published', 'trust'),
      ];
    case 'diagnostic_centre':
      return [fact('Services', 'services'), fact('Open 12 hours, 7 days', 'open_12_7')];
    case 'surgical_hub':
      return [];
    case 'library':
      return [
        fact('Statutory service', 'statutory'),
        fact('Shares its building with', 'co_located_with'),
        ...position(extra),
      ];
    default:
      return kind satisfies never;
  }
}
