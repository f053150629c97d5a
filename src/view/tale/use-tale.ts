/** The tale that the address names, made from the packs as they arrive. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { LEVELS_WITHIN, type Level, levelOfCode } from '../../place/levels.ts';
import type { NamedArea, Source } from '../../report/inputs.ts';
import { placeOf, TABLES_FOR } from '../../report/place.ts';
import { GEOGRAPHY_SOURCES, sourcesOf } from '../../report/provenance.ts';
import type { NoTale, TaleQuestion } from '../../report/tale/sides.ts';
import { type Tale, taleNeeds, taleOf } from '../../report/tale/tale.ts';
import type { ViewState } from '../../url/view-state.ts';

/** A place whose wards are told of, or two areas. */
export type TaleMode = 'tenths' | 'areas';

export interface TaleView {
  readonly mode: TaleMode;
  /** the place of the tenths, or the two areas, by name; empty where none is chosen yet */
  readonly chosen: readonly NamedArea[];
  /** "Castle is a ward: …", where another place than the chosen one is told of; else null */
  readonly instead: string | null;
  /** null while it loads, or where nothing is chosen */
  readonly tale: Tale | NoTale | null;
  readonly sources: readonly Source[];
  /** edition of the packs; null while it is not known */
  readonly edition: string | null;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** The codes that the address asks of: two for two areas, one for a place's wards, none for neither. */
export function taleCodes({
  tale,
  place,
  pins,
}: Pick<ViewState, 'tale' | 'place' | 'pins'>): readonly AreaCode[] {
  if (tale.length > 0) return tale;
  const code = place ?? pins[0];
  return code === undefined ? [] : [code];
}

export function useTale(state: Pick<ViewState, 'tale' | 'place' | 'pins'>): TaleView {
  const { tale: named, place, pins } = state;
  const codes = useMemo(() => taleCodes({ tale: named, place, pins }), [named, place, pins]);
  const mode: TaleMode = codes.length === 2 ? 'areas' : 'tenths';
  const levels = [...new Set(codes.flatMap((code) => levelOfCode(code) ?? []))];
  const names = useBooks([...new Set(levels.flatMap((level) => TABLES_FOR[level]))], []);
  const found = useMemo(
    () => codes.map((code) => placeOf(names.tables, code)),
    [codes, names.tables],
  );
  const settled = useMemo(() => {
    const areas: NamedArea[] = [];
    let instead: string | null = null;
    for (const one of found) {
      if (one === null) continue;
      const { area, ancestors } = one;
      const own: NamedArea = { code: area.code, name: area.name, level: area.level };
      const holdsWards = (LEVELS_WITHIN[area.level] as readonly Level[]).includes('ward');
      const district = ancestors.find(({ level }) => level === 'ltla');
      if (mode === 'areas' || holdsWards) areas.push(own);
      else if (district !== undefined) {
        areas.push(district);
        instead = `${own.name} holds no wards of its own: this is the tale of ${district.name}, which it lies in.`;
      }
    }
    return { areas, instead };
  }, [found, mode]);
  const question = useMemo((): TaleQuestion | null => {
    const [first, second] = settled.areas;
    if (first === undefined) return null;
    if (mode === 'tenths') return { kind: 'tenths', place: first };
    return second === undefined ? null : { kind: 'areas', first, second };
  }, [settled, mode]);
  const needs = question === null ? [] : taleNeeds(question);
  const loaded = useBooks(
    needs.map(({ level }) => level),
    needs,
    question !== null,
  );
  const tale = useMemo(() => {
    if (question === null || loaded.pending || loaded.errors.length > 0) return null;
    return taleOf(loaded.tables, loaded.books, question);
  }, [question, loaded.tables, loaded.books, loaded.pending, loaded.errors.length]);
  const manifest = useQuery(manifestQuery()).data;
  const sources = useMemo(
    () => (tale?.kind === 'tale' ? taleSources(tale, manifest?.sources ?? []) : []),
    [tale, manifest],
  );
  const lost = !names.pending && codes.length > 0 && settled.areas.length < codes.length;
  return {
    mode,
    chosen: settled.areas,
    instead: settled.instead,
    tale:
      tale ??
      (lost && names.errors.length === 0
        ? { kind: 'none', reason: 'A place of this link is none of today. Choose others below.' }
        : null),
    sources,
    edition: manifest?.edition ?? null,
    pending: codes.length > 0 && !lost && (names.pending || loaded.pending),
    errors: [...names.errors, ...loaded.errors],
    retry: () => {
      names.retry();
      loaded.retry();
    },
  };
}

/** Sources of modelled figures are named only where one is shown. */
function taleSources(tale: Tale, held: readonly Source[]): Source[] {
  const rows = [...tale.who, ...tale.stages.flatMap(({ rows }) => rows)];
  const isModelled = rows.some(({ figures }) => figures.some(({ modelled }) => modelled));
  const geography = tale.sides.flatMap(({ level }) => GEOGRAPHY_SOURCES[level]);
  return sourcesOf(tale.indicators, held, isModelled ? undefined : 'ltla', geography);
}
