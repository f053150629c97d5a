import type { BaseMap } from '../map/model.ts';

/** Put in by the build (scripts/site/base-map-setting.ts). */
declare const __EVENGROUND_BASE_MAP__: BaseMap | null;

/** The base map that whoever put the page on its host has allowed; null: none, and none is offered. */
export const ALLOWED_BASE_MAP: BaseMap | null =
  typeof __EVENGROUND_BASE_MAP__ === 'undefined' ? null : __EVENGROUND_BASE_MAP__;
