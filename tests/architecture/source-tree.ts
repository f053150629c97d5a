/** Reads source text into what the architecture rules ask about: its imports and what it touches. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** as written, e.g. '../place/area.ts' or 'maplibre-gl' */
  readonly specifier: string;
  /** path from the project's top, for a relative import; else null */
  readonly target: string | null;
  /** name of the package, for a bare import ('maplibre-gl', '@deck.gl/core', 'node:fs'); else null */
  readonly package: string | null;
}

export interface SourceFile {
  /** path from the project's top, with forward slashes */
  readonly path: string;
  readonly imports: readonly Import[];
  /** globals of the browser, the clock and chance that the code touches, e.g. 'Date.now' */
  readonly worldly: readonly string[];
  readonly lines: number;
}

/** What the pure core may not touch, as it stands outside the program or differs between two runs. */
const WORLDLY_NAMES = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'self',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
]);
const WORLDLY_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const nameOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'Identifier' ? String(value.name) : null;
const textOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : null;

function walk(node: Node, visit: (node: Node, parent: Node | null, key: string) => void): void {
  const step = (value: unknown, parent: Node, key: string): void => {
    if (Array.isArray(value)) for (const one of value) step(one, parent, key);
    else if (isNode(value)) {
      visit(value, parent, key);
      for (const [childKey, child] of Object.entries(value)) step(child, value, childKey);
    }
  };
  for (const [key, child] of Object.entries(node)) step(child, node, key);
}

/** What an identifier at this place is: a name in an expression, a binding, or only a label. */
function roleOf(parent: Node | null, key: string): 'read' | 'bound' | 'label' {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'property' && parent.computed !== true ? 'label' : 'read';
    case 'Property':
      if (key === 'value') return 'read';
      return parent.computed === true ? 'read' : 'label';
    case 'VariableDeclarator':
      return key === 'id' ? 'bound' : 'read';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return key === 'params' || key === 'id' ? 'bound' : 'read';
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return key === 'local' ? 'bound' : 'label';
    case 'ArrayPattern':
    case 'RestElement':
      return 'bound';
    case 'AssignmentPattern':
      return key === 'left' ? 'bound' : 'read';
    default:
      return parent?.type.startsWith('TS') === true &&
        !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(parent.type)
        ? 'label'
        : 'read';
  }
}

/** Bindings of a destructuring pattern stand as values of properties: `const {fetch} = client`. */
function patternNames(node: Node): string[] {
  if (node.type !== 'ObjectPattern') return [];
  return (node.properties as Node[]).flatMap((property) => {
    const value = property.type === 'Property' ? property.value : property.argument;
    const inner = isNode(value) && value.type === 'AssignmentPattern' ? value.left : value;
    return nameOf(inner) ?? [];
  });
}

function resolve(from: string, specifier: string): Import {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.')) {
    const [first = '', second = ''] = bare.split('/');
    return {
      specifier,
      target: null,
      package: first.startsWith('@') ? `${first}/${second}` : first,
    };
  }
  const path = from.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return { specifier, target: path.join('/'), package: null };
}

/**
 * A TypeScript file, read through its syntax tree: static, dynamic and type imports, `export … from`
 * and `new URL('./x.ts', import.meta.url)` all count as imports.
 * @throws SyntaxError naming the file that does not parse
 */
export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const problem = parsed.errors[0];
  if (problem !== undefined) throw new SyntaxError(`${path}: ${problem.message}`);

  const specifiers: string[] = [];
  const bound = new Set<string>();
  const worldly = new Set<string>();
  walk(parsed.program as unknown as Node, (node, parent, key) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType': {
        const specifier = textOf(node.source) ?? textOf(node.argument);
        if (specifier !== null) specifiers.push(specifier);
        break;
      }
      case 'NewExpression': {
        const [first, second] = node.arguments as unknown[];
        const specifier = textOf(first);
        if (nameOf(node.callee) === 'URL' && specifier?.startsWith('.') && isNode(second))
          specifiers.push(specifier);
        if (nameOf(node.callee) === 'Date' && first === undefined) worldly.add('new Date()');
        break;
      }
      case 'CallExpression':
        if (nameOf(node.callee) === 'Date') worldly.add('Date()');
        break;
      case 'MetaProperty':
        worldly.add('import.meta');
        break;
      case 'MemberExpression': {
        const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
        if (WORLDLY_MEMBERS.has(member)) worldly.add(member);
        if (nameOf(node.object) === 'globalThis') worldly.add(member);
        break;
      }
      case 'ObjectPattern':
        for (const name of patternNames(node)) bound.add(name);
        break;
      case 'Identifier': {
        const role = roleOf(parent, key);
        if (role === 'bound') bound.add(String(node.name));
        if (role === 'read' && WORLDLY_NAMES.has(String(node.name))) worldly.add(String(node.name));
        break;
      }
    }
  });
  return {
    path,
    imports: [...new Set(specifiers)].map((specifier) => resolve(path, specifier)),
    // A parameter called `location` is not the browser's.
    worldly: [...worldly].filter((name) => !bound.has(name)),
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  };
}

/** Paths of all files under a folder, from the project's top, with forward slashes, sorted. */
export function filesUnder(project: string, folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) visit(full);
      else found.push(relative(project, full).split(sep).join('/'));
    }
  };
  const top = join(project, folder);
  if (statSync(top, { throwIfNoEntry: false })?.isDirectory() === true) visit(top);
  return found.sort();
}

/** Every TypeScript file under a folder, read. */
export function readSources(project: string, folder: string): SourceFile[] {
  return filesUnder(project, folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readSource(path, readFileSync(join(project, path), 'utf8')));
}
