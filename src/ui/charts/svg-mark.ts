/** An SVG drawing as plain data, and its text. Knows no page, so it is tested without one. */

export interface SvgMark {
  readonly tag: string;
  /** null and undefined are left out; numbers are written to a hundredth */
  readonly attributes: Readonly<Record<string, string | number | null | undefined>>;
  readonly children?: readonly (SvgMark | string)[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 has no way to write at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string);

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/**
 * A mark and all in it as SVG text.
 * @throws RangeError where a number is none: a mark would stand nowhere
 */
export function svgText({ tag, attributes, children = [] }: SvgMark): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError(`${name} of <${tag}> is ${value}; a number was expected`);
    open += ` ${name}="${escaped(written(value))}"`;
  }
  if (children.length === 0) return `${open}/>`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child) : svgText(child),
  );
  return `${open}>${inside.join('')}</${tag}>`;
}
