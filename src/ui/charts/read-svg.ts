/** SVG on the page as marks that need no style sheet: computed styles as attributes, lengths as numbers. */
import { dashesOf, paintAttributes, paintOf } from './css-paint.ts';
import type { SvgMark } from './svg-mark.ts';

type Attributes = Record<string, string | number | null>;

/** Attributes that hold lengths, which may be percentages: the browser says what they come to. */
const LENGTHS = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height'];
const PLAIN = ['d', 'points', 'pathLength'];
const DRAWN: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);
const GROUPS: ReadonlySet<string> = new Set(['svg', 'g', 'a']);

/**
 * @param origin the page's point that is the drawing's 0 0
 */
export function readSvg(
  svg: SVGSVGElement,
  origin: { readonly x: number; readonly y: number },
): readonly SvgMark[] {
  const toPage = svg.getScreenCTM();
  if (toPage === null) return [];
  const { a, b, c, d, e, f } = toPage;
  const children = readChildren(svg, toPage);
  if (children.length === 0) return [];
  return [
    {
      tag: 'g',
      attributes: { transform: matrixText([a, b, c, d, e - origin.x, f - origin.y]) },
      children,
    },
  ];
}

const matrixText = (numbers: readonly number[]): string =>
  `matrix(${numbers.map((n) => String(Math.round(n * 1e4) / 1e4)).join(' ')})`;

const readChildren = (parent: Element, toPage: DOMMatrix): SvgMark[] =>
  [...parent.children].flatMap((child) =>
    child instanceof SVGGraphicsElement ? readElement(child, toPage) : titleOf(child),
  );

/** The name of a mark, which a browser shows when it is pointed at. */
const titleOf = (element: Element): SvgMark[] =>
  element.tagName === 'title' && element.textContent
    ? [{ tag: 'title', attributes: {}, children: [element.textContent] }]
    : [];

function readElement(element: SVGGraphicsElement, parentToPage: DOMMatrix): SvgMark[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0')
    return [];
  const common: Attributes = style.opacity === '1' ? {} : { opacity: Number(style.opacity) };
  // An inner <svg> moves its children by its x and y: it becomes a plain group, which all programs know.
  const isMoved = element.tagName === 'svg' || style.transform !== 'none';
  const toPage = isMoved ? (element.getScreenCTM() ?? parentToPage) : parentToPage;
  if (isMoved) {
    const { a, b, c, d, e, f } = parentToPage.inverse().multiply(toPage);
    common.transform = matrixText([a, b, c, d, e, f]);
  }
  if (GROUPS.has(element.tagName)) {
    const children = readChildren(element, toPage);
    if (children.length === 0) return [];
    return Object.keys(common).length === 0
      ? children
      : [{ tag: 'g', attributes: common, children }];
  }
  if (!DRAWN.has(element.tagName)) return [];
  const shape = { ...common, ...geometryOf(element), ...strokeOf(style) };
  const fill = paintAttributes('fill', paintOf(style.fill));
  if (!(element instanceof SVGTextContentElement)) {
    if (fill.fill === 'none' && style.stroke === 'none') return [];
    return [
      { tag: element.tagName, attributes: { ...shape, ...fill }, children: readNames(element) },
    ];
  }
  return readText(element, style, shape, fill);
}

const readNames = (element: Element): SvgMark[] => [...element.children].flatMap(titleOf);

function readText(
  element: SVGTextContentElement,
  style: CSSStyleDeclaration,
  shape: Attributes,
  fill: Readonly<Record<string, string | number>>,
): SvgMark[] {
  const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return [];
  const words: Attributes = {
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
    'text-anchor': style.textAnchor === 'start' ? null : style.textAnchor,
  };
  const { stroke, ...unstroked } = shape;
  const plain: SvgMark = {
    tag: 'text',
    attributes: { ...withoutStroke(unstroked), ...words, ...fill },
    children: [text],
  };
  if (stroke === undefined) return [plain];
  // A halo: many programs know no `paint-order`, so it is a text of its own under the text.
  return [
    { tag: 'text', attributes: { ...shape, ...words, fill: 'none' }, children: [text] },
    plain,
  ];
}

const withoutStroke = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('stroke')));

function geometryOf(element: SVGGraphicsElement): Attributes {
  const found: Attributes = {};
  for (const name of PLAIN) {
    const value = element.getAttribute(name);
    if (value !== null) found[name] = value;
  }
  for (const name of LENGTHS) {
    if (!element.hasAttribute(name)) continue;
    const length = (element as unknown as Record<string, unknown>)[name];
    if (length instanceof SVGAnimatedLength) found[name] = length.baseVal.value;
    else if (length instanceof SVGAnimatedLengthList && length.baseVal.numberOfItems > 0)
      found[name] = length.baseVal.getItem(0).value;
  }
  return found;
}

/** Nothing where it has no outline. */
function strokeOf(style: CSSStyleDeclaration): Attributes {
  const paint = paintOf(style.stroke);
  const width = Number.parseFloat(style.strokeWidth);
  if (paint === null || width === 0) return {};
  return {
    ...paintAttributes('stroke', paint),
    'stroke-width': width,
    'stroke-dasharray': dashesOf(style.strokeDasharray),
    'stroke-linecap': style.strokeLinecap === 'butt' ? null : style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin === 'miter' ? null : style.strokeLinejoin,
  };
}
