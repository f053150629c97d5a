/**
 * The Content-Security-Policy of the built page. Everything comes from the page's own origin; the
 * one exception that a deployer may make is the origin of a base map.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A `<style>` that an installed package writes into the page when it runs. */
interface InsertedStyle {
  readonly package: string;
  readonly file: string;
  /** finds the text, in its first group */
  readonly text: RegExp;
  /** finds what stands for each `${…}` in the text, in its first group */
  readonly fills: readonly { readonly file: string; readonly value: RegExp }[];
}

const ARIA = 'react-aria/dist/private';
const INSERTED_STYLES: readonly InsertedStyle[] = [
  {
    package: '@observablehq/plot',
    file: '@observablehq/plot/src/plot.js',
    text: /append\("style"\)\.text\(\s*`([^`]*)`/,
    fills: [
      {
        file: '@observablehq/plot/src/style.js',
        value: /if \(name === undefined\) return "([\w-]+)"/,
      },
    ],
  },
  {
    package: 'react-aria (pressable elements)',
    file: `${ARIA}/interactions/usePress.mjs`,
    text: /style\.textContent = `([^`]*)`\.trim\(\)/,
    fills: [
      {
        file: `${ARIA}/interactions/usePress.mjs`,
        value: /PRESSABLE_ATTRIBUTE = '([\w-]+)'/,
      },
    ],
  },
  {
    package: 'react-aria (open dialogs on iOS)',
    file: `${ARIA}/overlays/usePreventScroll.mjs`,
    text: /style\.textContent = `([^`]*)`\.trim\(\)/,
    fills: [],
  },
];

function find(read: (file: string) => string, file: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(read(file))?.[1];
  if (found === undefined)
    throw new Error(
      `node_modules/${file}: the style that ${what} inserts was not found by ${pattern}. ` +
        'The package has changed: look at how it inserts its style now and correct ' +
        'scripts/site/content-security-policy.ts, or its style will be refused in the page.',
    );
  return found;
}

/**
 * The texts of the `<style>` elements that the installed packages insert.
 * @throws Error naming the file where a package no longer has the style in the form expected
 */
export function insertedStyles(read: (file: string) => string): string[] {
  return INSERTED_STYLES.map((style) => {
    const template = find(read, style.file, style.text, style.package);
    const fills = style.fills.map(({ file, value }) => find(read, file, value, style.package));
    // Plot and React Aria use one name, several times over, so every gap takes the same fill.
    const text = template.replace(/\$\{[^}]*\}/g, () => {
      const fill = fills[0];
      if (fill === undefined)
        throw new Error(`node_modules/${style.file}: the style has a gap that nothing fills`);
      return fill;
    });
    return style.package.startsWith('react-aria') ? text.trim() : text;
  });
}

/** Reads a file of the installed packages. */
export const readInstalled =
  (project: string) =>
  (file: string): string =>
    readFileSync(join(project, 'node_modules', file), 'utf8');

/** A style's hash as the policy writes it. */
export const styleHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * An origin as given by the deployer, checked.
 * @throws RangeError where it is more or less than scheme, host and port
 */
export function checkOrigin(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError(`"${text}" is not an origin: https://host expected`);
  }
  if (url.origin !== text || !/^https?:$/.test(url.protocol))
    throw new RangeError(`"${text}" is not an origin: ${url.origin} would be one`);
  return text;
}

/**
 * The policy, in two forms: `meta` for the page itself and `header` for the server, which alone can
 * say who may frame the page.
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  baseMapOrigin: string | null,
): { meta: string; header: string } {
  const baseMap = baseMapOrigin === null ? '' : ` ${checkOrigin(baseMapOrigin)}`;
  const meta = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' ${styles.map(styleHash).join(' ')}`.trim(),
    `img-src 'self' data: blob:${baseMap}`,
    `connect-src 'self'${baseMap}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { meta, header: `${meta}; frame-ancestors 'self'` };
}
