/** Pinned codes that are none of today's: what each stands for now, in words, and as pins. Pure. */
import { type AreaCode, parseAreaCode } from '../../place/area.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { oldCodeFacts } from '../../place/old-code.ts';
import type { OldAreaCode } from '../../place/search-types.ts';
import type { AreaTables } from '../../report/inputs.ts';
import { type Place, placeOf } from '../../report/place.ts';

export interface OldPins {
  /** one a code that is not of today, in the order pinned */
  readonly sentences: readonly string[];
  /** the pins by the codes of today, as far as there are any; each once */
  readonly today: readonly AreaCode[];
}

/** The areas of the pins in their order, each once: an older code and that of today are one area. */
export function distinctPlaces(pins: readonly AreaCode[], tables: AreaTables): readonly Place[] {
  const found = new Map<AreaCode, Place>();
  for (const pin of pins) {
    const place = placeOf(tables, pin);
    if (place !== null && !found.has(place.area.code)) found.set(place.area.code, place);
  }
  return [...found.values()];
}

const isPinOf = (code: AreaCode, { area, table }: Place): boolean =>
  area.code === code || (table.aliases.has(code) && rowOfCode(table, code) === area.row);

/** The pins without those whose area an earlier one stands for. */
export function distinctPins(
  pins: readonly AreaCode[],
  places: readonly Place[],
): readonly AreaCode[] {
  const areaOf = (code: AreaCode) =>
    places.find((place) => isPinOf(code, place))?.area.code ?? code;
  const areas = pins.map(areaOf);
  return pins.filter((_, at) => areas.indexOf(areas[at] as AreaCode) === at);
}

/**
 * @param places those of the pins that are found, by a code of today or an older one
 * @param old codes that went out of use; null: not at hand
 */
export function oldPins(
  pins: readonly AreaCode[],
  places: readonly Place[],
  unknown: readonly AreaCode[],
  old: readonly OldAreaCode[] | null,
): OldPins {
  const sentences: string[] = [];
  const today = pins.map((code): AreaCode => {
    const place = places.find((one) => isPinOf(code, one));
    if (place !== undefined && place.area.code !== code) {
      sentences.push(
        `${code} is an older code of ${place.area.name}: today it is ${place.area.code}, ${
          pins.includes(place.area.code)
            ? 'which is pinned too, so the area stands once'
            : 'whose figures are shown'
        }.`,
      );
      return place.area.code;
    }
    if (place !== undefined || !unknown.includes(code)) return code;
    const found = old?.find((one) => one.code === code);
    if (found === undefined) {
      if (old !== null)
        sentences.push(`${code} is no area of today, nor one that is known to have been.`);
      return code;
    }
    const heir = found.became === null ? null : parseAreaCode(found.became);
    sentences.push(
      heir === null
        ? `${oldCodeFacts(found)}, and has no single area of today that stands for it.`
        : `${oldCodeFacts(found)}; ${heir} stands for it today.`,
    );
    return heir ?? code;
  });
  return { sentences, today: [...new Set(today)] };
}
