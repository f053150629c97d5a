/**
 * `npm run packs:check`: proves public/packs/, from the packs alone. Prints every finding and
 * exits 1 where one does not hold. Another folder: `npm run packs:check -- FOLDER`.
 */
import { join } from 'node:path';
import { checkPacks } from './packs/check-all.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'public', 'packs');
const findings = await checkPacks(folder);
for (const { check, ok, detail, figures } of findings) {
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${check}: ${detail}`);
  for (const [name, value] of Object.entries(figures ?? {}))
    console.log(
      `        ${name}: ${typeof value === 'number' ? value.toLocaleString('en-GB') : value}`,
    );
}
const failed = findings.filter(({ ok }) => !ok).length;
console.log(`${findings.length - failed} of ${findings.length} checks hold`);
process.exitCode = failed === 0 ? 0 : 1;
