/** The services inside a ward, and the nearest of each kind to the middle of it. */
import { greatCircleKilometres, type LonLat } from '../../place/great-circle.ts';

/** What the sheet needs of a site. */
export interface SheetSite {
  readonly name: string;
  readonly ward: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** All sites of a kind, those that nobody can walk into left out. */
export interface SheetServiceKind {
  readonly id: string;
  /** "GP practices" */
  readonly label: string;
  /** "February 2026" */
  readonly period: string;
  /** id of its source */
  readonly source: string;
  readonly sites: readonly SheetSite[];
}

export interface SheetService {
  readonly id: string;
  readonly label: string;
  readonly period: string;
  readonly inside: number;
  /** "A, B, C and 2 more inside" or "none inside" */
  readonly insideWords: string;
  /** "nearest: Oakham Medical Practice, 8.1 km", or its distance alone where it is inside; null where there is none */
  readonly nearestWords: string | null;
}

/** As many are named; the sheet has one side. */
const MOST_NAMED = 3;

/** @param middle a point inside the ward, in degrees */
export function sheetServices(
  code: string,
  middle: LonLat,
  kinds: readonly SheetServiceKind[],
): SheetService[] {
  const narrowing = Math.cos((middle[1] * Math.PI) / 180);
  return kinds.map(({ id, label, period, sites }) => {
    const inside = sites
      .filter(({ ward }) => ward === code)
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b, 'en-GB'));
    let nearest = null as SheetSite | null;
    // Flat within England to a part in a thousand: enough to tell which is nearest, at a tenth of the work.
    let least = Number.POSITIVE_INFINITY;
    for (const site of sites) {
      const east = (site.longitude - middle[0]) * narrowing;
      const north = site.latitude - middle[1];
      const square = east * east + north * north;
      if (square >= least) continue;
      nearest = site;
      least = square;
    }
    const kilometres =
      nearest === null ? 0 : greatCircleKilometres(middle, [nearest.longitude, nearest.latitude]);
    return {
      id,
      label,
      period,
      inside: inside.length,
      insideWords: insideWords(inside),
      nearestWords:
        nearest === null
          ? null
          : inside.includes(nearest.name) && nearest.ward === code
            ? `the nearest ${kilometres.toFixed(1)} km`
            : `nearest: ${titled(nearest.name)}, ${kilometres.toFixed(1)} km`,
    };
  });
}

function insideWords(names: readonly string[]): string {
  if (names.length === 0) return 'none inside';
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).map(titled).join(', ');
  return `${names.length} inside: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

const LONGEST_NAME = 42;

/** NAMES IN CAPITALS in words, the longest cut at a word: one side of A4 is all there is. */
function titled(name: string): string {
  const words = /[a-z]/.test(name)
    ? name
    : name.toLowerCase().replace(/(^|[\s(\-–/&])\p{L}/gu, (start) => start.toUpperCase());
  if (words.length <= LONGEST_NAME) return words;
  const cut = words.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))}…`;
}
