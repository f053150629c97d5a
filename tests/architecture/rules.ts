/**
 * The rules of the tree, each a pure function from what was read to sentences about what breaks it.
 * DESIGN, "Imports run one way"; `src/view` by data/decisions/2026-11-22-view-layer.md.
 */
import type { Import, SourceFile } from './source-tree.ts';

/** The pure core in its order: a later one may import an earlier one. */
export const PURE = [
  'place',
  'indicators',
  'stats',
  'deprivation',
  'access',
  'shift',
  'audit',
  'report',
] as const;

const pureUpTo = (name: (typeof PURE)[number]): string[] => PURE.slice(0, PURE.indexOf(name) + 1);

/** For each folder of src/, the folders that it may import from, itself among them. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PURE.map((name) => [name, pureUpTo(name)])),
  jobs: [...PURE, 'jobs'],
  store: [...PURE, 'store'],
  pack: [...PURE, 'jobs', 'store', 'pack'],
  url: [...PURE, 'url'],
  map: [...PURE, 'jobs', 'pack', 'url', 'map'],
  view: [...PURE, 'jobs', 'store', 'pack', 'url', 'map', 'view'],
  ui: ['ui'],
  panels: [...PURE, 'jobs', 'store', 'pack', 'url', 'map', 'view', 'ui', 'panels'],
  app: [...PURE, 'jobs', 'store', 'pack', 'url', 'map', 'view', 'ui', 'panels', 'app'],
};

/** Packages that only some folders of src/ may import; the first rule that fits holds. */
const ONLY_IN: readonly { readonly package: RegExp; readonly folders: readonly string[] }[] = [
  { package: /^(node:.*|topojson-(server|simplify)|hyparquet-writer)$/, folders: [] },
  { package: /^(maplibre-gl|deck\.gl|@deck\.gl\/.*|@luma\.gl\/.*)$/, folders: ['map'] },
  { package: /^(topojson-client|hyparquet(-.*)?)$/, folders: ['pack'] },
  { package: /^@turf\//, folders: ['place', 'access'] },
  { package: /^@tanstack\//, folders: ['pack', 'view', 'panels', 'app'] },
  {
    package: /^(react|react-dom)$/,
    folders: ['pack', 'url', 'map', 'view', 'ui', 'panels', 'app'],
  },
];

/** The packages that the pure core may import: arithmetic, geometry, files in memory. */
const PURE_PACKAGES = /^(d3-array|flatbush|kdbush|zod|papaparse|docx|fflate|@turf\/.*|geojson)$/;

const isTest = (path: string): boolean => /\.(test|flow)\.tsx?$/.test(path);
const folderOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
const isPure = (folder: string | null): boolean =>
  folder !== null && (PURE as readonly string[]).includes(folder);

/** Runs over every import of every file. */
function overImports(
  files: readonly SourceFile[],
  check: (file: SourceFile, one: Import) => string | null,
): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const broken = check(file, one);
      return broken === null ? [] : [`${file.path} imports ${one.specifier}: ${broken}`];
    }),
  );
}

/**
 * Folders of src/ import only those below them, and every folder has its place in the order. A test
 * may look across, to hold two lists together; it still makes no cycle.
 */
export function importsRunOneWay(files: readonly SourceFile[]): string[] {
  const unknown = files
    .map((file) => folderOf(file.path))
    .filter((folder) => folder !== null && MAY_IMPORT[folder] === undefined);
  return [
    ...[...new Set(unknown)].map((folder) => `src/${folder}/ has no place in the order of imports`),
    ...overImports(files, (file, { target }) => {
      const from = folderOf(file.path);
      if (target === null || from === null || isTest(file.path)) return null;
      const to = folderOf(target);
      if (to === null) return target.startsWith('src/') ? null : 'src/ stands by itself';
      return MAY_IMPORT[from]?.includes(to) === true ? null : `${from} may not import ${to}`;
    }),
  ];
}

/** Source code that runs in no browser stays out of the app's upper floors. */
export function scriptsKnowNoScreen(files: readonly SourceFile[]): string[] {
  const allowed: readonly string[] = [...PURE, 'pack', 'url'];
  return overImports(files, (file, { target }) => {
    const to = target === null ? null : folderOf(target);
    if (!file.path.startsWith('scripts/') || to === null || allowed.includes(to)) return null;
    return `a script may not import src/${to}`;
  });
}

/** Packages stand only where they belong. Tests beside the code may use what they need. */
export function packagesStayInPlace(files: readonly SourceFile[]): string[] {
  return overImports(
    files.filter((file) => !isTest(file.path)),
    (file, one) => {
      const folder = folderOf(file.path);
      const name = one.package;
      if (name === null || folder === null) return null;
      const rule = ONLY_IN.find((only) => only.package.test(name));
      if (rule !== undefined && !rule.folders.includes(folder))
        return rule.folders.length === 0
          ? `${name} is for scripts and tests`
          : `${name} belongs to ${rule.folders.join(', ')}`;
      if (isPure(folder) && !PURE_PACKAGES.test(name)) return `${name} is not for the pure core`;
      return null;
    },
  );
}

/** The pure core touches no page, network, clock or chance. */
export function pureCoreIsPure(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isPure(folderOf(file.path)) && !isTest(file.path))
    .flatMap((file) => file.worldly.map((name) => `${file.path} touches ${name}`));
}

/** Relative imports say their file in full; there are no aliases. */
export function importsAreExplicit(files: readonly SourceFile[]): string[] {
  return overImports(files, (_, { specifier, target }) => {
    if (target !== null)
      return /\.(ts|tsx|css|json|svg|png|mjs|js)(\?inline)?$/.test(target)
        ? null
        : 'file ending expected';
    return /^[@~#]?\//.test(specifier) || specifier.startsWith('src/') ? 'no aliases' : null;
  });
}

const panelOf = (path: string): string | null => /^src\/panels\/([^/]+)\//.exec(path)?.[1] ?? null;

/** A panel never imports a panel. */
export function panelsStandApart(files: readonly SourceFile[]): string[] {
  return overImports(files, (file, { target }) => {
    const from = panelOf(file.path);
    const to = target === null ? null : panelOf(target);
    return from === null || to === null || from === to
      ? null
      : `panel ${from} may not import panel ${to}`;
  });
}

/** No file reaches itself through its imports. Each cycle is told once, from its first file. */
export function noCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.flatMap((one) => one.target ?? [])]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) if (targets.has(target)) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path);
  return cycles;
}

/** No drawer for things without a name. */
export function everyFileHasAName(paths: readonly string[]): string[] {
  return paths.filter((path) => /(^|\/)(utils?|helpers?|common)(\.[^/]*)?(\/|$)/i.test(path));
}

/** Files end where a reader's patience does: about 300 lines, never over the limit. */
export function filesEnd(files: readonly SourceFile[], limit: number): string[] {
  return files
    .filter((file) => file.lines > limit)
    .map((file) => `${file.path} has ${file.lines} lines: split it before ${limit}`);
}

/** The top of the repository holds what was agreed, and dotfiles. */
export function topIsAsAgreed(entries: readonly string[]): string[] {
  const agreed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'README.md',
    'LICENSE',
    'data',
    'public',
    'scripts',
    'src',
    'tests',
  ];
  return entries.filter((entry) => !entry.startsWith('.') && !agreed.includes(entry));
}

export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
}

/** A clone stays small: no file over 6 MB, all packs together under 60 MB. */
export function sizesAreBounded(files: readonly SizedFile[]): string[] {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const packs = files
    .filter((file) => file.path.startsWith('public/packs/'))
    .reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...files
      .filter((file) => file.bytes > 6e6)
      .map((file) => `${file.path} has ${megabytes(file.bytes)}: 6 MB at most`),
    ...(packs > 60e6 ? [`public/packs/ has ${megabytes(packs)}: 60 MB at most`] : []),
  ];
}
