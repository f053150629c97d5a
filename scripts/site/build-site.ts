/** Builds `dist/` where it is absent or older than what it is made from. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, policyOfNow } from './production-headers.ts';

/** Everything that the build reads. Directories count by themselves too: a deletion ages them. */
const INPUTS = ['src', 'public', 'scripts/site', 'vite.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Why `dist/` has to be built, in words, or null where it stands. */
export function whyBuild(project: string): string | null {
  const dist = join(project, 'dist');
  const built = statSync(join(dist, '_headers'), { throwIfNoEntry: false });
  const page = statSync(join(dist, 'index.html'), { throwIfNoEntry: false });
  if (built === undefined || page === undefined) return 'dist/ is not there yet';
  const stale = INPUTS.find((input) => newest(join(project, input)) > built.mtimeMs);
  if (stale !== undefined) return `${stale} is newer than dist/`;
  if (readFileSync(join(dist, '_headers'), 'utf8') !== headersFile(policyOfNow().header))
    return 'the Content-Security-Policy has changed';
  return null;
}

/** Builds where there is a reason to, and says which. */
export async function buildWhereStale(project: string): Promise<void> {
  const reason = whyBuild(project);
  if (reason === null) return;
  console.log(`Building: ${reason}.`);
  const { build } = await import('vite');
  await build({ configFile: join(project, 'vite.config.ts'), logLevel: 'warn' });
}
