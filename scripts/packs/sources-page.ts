import type { Manifest } from '../../src/pack/schemas.ts';

/** One line of a Markdown table: a bar within a cell would end it. */
const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The text of data/sources.md: every source that the packs were built from, as the manifest says. */
export function sourcesPage({ edition, sources }: Manifest): string {
  return [
    '# Sources',
    '',
    `The ${sources.length} sources of the packs of ${edition}. Written by \`npm run packs\` from \`public/packs/manifest.json\`, which holds their attributions too; licences are explained in \`licences.md\`, editions of the geography in \`vintages.md\`.`,
    '',
    line(['Id', 'Source', 'Publisher', 'Period', 'Licence']),
    line(['---', '---', '---', '---', '---']),
    ...sources.map(({ id, title, publisher, period, licence, page }) =>
      line([`\`${id}\``, `[${title}](${page})`, publisher, period, licence]),
    ),
    '',
  ].join('\n');
}
