import type { Map as MapLibreMap } from 'maplibre-gl';
import { classesOfSet, paletteOf } from './area-classes.ts';
import { areaSourceId } from './layers/areas.ts';
import type { AreaColouring, MapModel, OutlineSet } from './model.ts';
import { MAP_THEMES } from './theme.ts';

/** What one set's areas are to be, and what they were painted as last. */
interface PaintedSet {
  readonly set: OutlineSet;
  readonly colouring: AreaColouring | null;
  readonly classes: Uint8Array;
  readonly present: ReadonlySet<number>;
  /** per area; empty before the first painting */
  painted: { classes: Uint8Array; palette: readonly string[] } | null;
}

/**
 * Keeps the feature states of all area sources in step with the model, and sets only those that
 * differ from what was painted before. `plan` works out the classes, before the layers are made;
 * `paint` sets the states, after the sources are there.
 */
export function createAreaPainter(map: MapLibreMap): {
  /** the class bytes that occur, by set id */
  plan(model: MapModel): ReadonlyMap<string, ReadonlySet<number>>;
  paint(): void;
  /** all states are gone (a lost context): the next painting sets every one */
  forget(): void;
} {
  let sets = new Map<string, PaintedSet>();
  let palette: readonly string[] = [];
  let paletteFor: { colouring: AreaColouring | null; scheme: MapModel['scheme'] } | null = null;

  return {
    plan(model) {
      const { colouring, scheme } = model;
      if (paletteFor?.colouring !== colouring || paletteFor.scheme !== scheme) {
        palette = paletteOf(colouring, MAP_THEMES[scheme]);
        paletteFor = { colouring, scheme };
      }
      const next = new Map<string, PaintedSet>();
      for (const set of model.areas) {
        const before = sets.get(set.id);
        const known = before?.set.outlines === set.outlines ? before : undefined;
        if (known !== undefined && known.colouring === colouring) {
          next.set(set.id, known);
          continue;
        }
        const classes = classesOfSet(set, colouring);
        next.set(set.id, {
          set,
          colouring,
          classes,
          present: new Set(classes),
          painted: known?.painted ?? null,
        });
      }
      sets = next;
      return new Map([...sets].map(([id, { present }]) => [id, present]));
    },
    paint() {
      for (const entry of sets.values()) {
        const { set, classes, painted } = entry;
        if (painted?.classes === classes && painted.palette === palette) continue;
        const source = areaSourceId(set);
        set.outlines.features.forEach(({ properties }, i) => {
          const byte = classes[i] as number;
          const colour = palette[byte];
          if (painted !== null) {
            const was = painted.classes[i] as number;
            if (was === byte && painted.palette[was] === colour) return;
          }
          map.setFeatureState({ source, id: properties.code }, { k: byte, f: colour });
        });
        entry.painted = { classes, palette };
      }
    },
    forget() {
      for (const entry of sets.values()) entry.painted = null;
    },
  };
}
