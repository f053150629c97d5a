/**
 * `npm run sources`: fetches the sources that have an official download, checks them, and writes
 * them in the form that the build reads. Run again after an interruption, it goes on from there.
 *
 *   npm run sources                          everything, into ../shared/data-new
 *   npm run sources -- --to=/folder          elsewhere
 *   npm run sources -- --only=lsoa,imd       some of: lsoa, ward, imd, postcodes, fingertips
 *   npm run sources -- --with=../shared/data where the other sources stand
 *
 * The folder gets a sources.json: the files fetched, and all others of `--with` where they stand,
 * so that `EVENGROUND_SOURCES=<folder> npm run packs` builds from both.
 */
import { join, resolve } from 'node:path';
import { argumentsOf, fetchSources } from './sources/fetch-sources.ts';

const root = join(import.meta.dirname, '..');
try {
  const { to, only, base } = argumentsOf(process.argv.slice(2));
  const failures = await fetchSources({
    root,
    folder: resolve(root, to ?? '../shared/data-new'),
    base: resolve(root, base ?? '../shared/data'),
    only,
    network: {
      fetch: (url, init) => fetch(url, init),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      log: (message) => console.log(message),
    },
  });
  if (failures > 0) process.exitCode = 1;
} catch (error) {
  // A mistake in the options is the user's to mend: one line, no stack.
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
