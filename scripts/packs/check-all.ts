import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Manifest, manifestSchema, packPath } from '../../src/pack/schemas.ts';
import type { Finding } from './core/finding.ts';
import { checkGeometry } from './geometry/check.ts';
import { checkMoney } from './money/check.ts';
import { checkPoints } from './points/check.ts';
import { checkValues } from './values/check.ts';

/** Everything that `npm run packs:check` holds against the packs of a folder; only that folder is read. */
export async function checkPacks(folder: string): Promise<Finding[]> {
  const manifest = checkManifest(folder);
  // What does not match its checksum is not worth reading further.
  if (!manifest.ok) return [manifest];
  return [
    manifest,
    ...(await checkGeometry(folder)),
    ...(await checkValues(folder)),
    ...(await checkPoints(folder)),
    ...(await checkMoney(folder)),
  ];
}

const LARGEST_FILE_MB = 6;
const LARGEST_SUM_MB = 60;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The manifest against the folder: every file there, none besides, each with its length and SHA-256. */
export function checkManifest(folder: string): Finding {
  const check = 'Manifest';
  const problem = (detail: string): Finding => ({ check, ok: false, detail });
  const path = join(folder, packPath.manifest);
  if (!existsSync(path)) return problem(`${path} is not there: run npm run packs.`);
  let manifest: Manifest;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return problem(`${packPath.manifest}: ${issue?.path.join('.')}: ${issue?.message}.`);
    }
    manifest = parsed.data;
  } catch (error) {
    return problem(`${packPath.manifest} is not JSON: ${String(error)}.`);
  }
  const problems: string[] = [];
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const name of filesBelow(folder))
    if (name !== packPath.manifest && !listed.has(name)) problems.push(`${name} is not listed`);
  for (const file of manifest.files) {
    const whole = join(folder, file.path);
    if (!existsSync(whole)) {
      problems.push(`${file.path} is listed and not there`);
      continue;
    }
    const bytes = readFileSync(whole);
    if (bytes.length !== file.bytes)
      problems.push(`${file.path} has ${bytes.length} bytes, ${file.bytes} expected`);
    else if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      problems.push(`${file.path} does not match its SHA-256`);
    if (bytes.length > LARGEST_FILE_MB * 1e6)
      problems.push(`${file.path} is larger than ${LARGEST_FILE_MB} MB`);
  }
  const megabytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0) / 1e6;
  if (megabytes > LARGEST_SUM_MB)
    problems.push(`the packs are ${megabytes.toFixed(1)} MB, at most ${LARGEST_SUM_MB} expected`);
  return {
    check,
    ok: problems.length === 0,
    detail:
      problems.length === 0
        ? `${manifest.files.length} files, each as listed; edition ${manifest.edition}.`
        : `${problems.slice(0, 10).join('; ')}${problems.length > 10 ? `; and ${problems.length - 10} more` : ''}.`,
    figures: { files: manifest.files.length, megabytes: Number(megabytes.toFixed(1)) },
  };
}
