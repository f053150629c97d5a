/** Reads a `_headers` file, in the form that Netlify and Cloudflare Pages read. */

export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules in file order. @throws RangeError naming the line that is neither path nor header */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (line.startsWith('/')) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    const rule = rules.at(-1);
    if (header?.[1] === undefined || header[2] === undefined || rule === undefined)
      throw new RangeError(
        `_headers line ${index + 1}: "${line}" is neither a path nor a "  Name: value" under one`,
      );
    rule.headers.push([header[1], header[2].trim()]);
  }
  return rules;
}

/** The headers of a path; where several rules name one header, the last of them. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const applies = rule.path.endsWith('*')
      ? path.startsWith(rule.path.slice(0, -1))
      : path === rule.path;
    if (applies) for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}
