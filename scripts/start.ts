/**
 * `npm start`: builds where needed and serves the site.
 *
 *   npm start -- --port 8080     another port than 4173
 *   npm start -- --strict-port   fail where the port is taken, instead of taking a free one
 *   npm start -- --host 0.0.0.0  let other machines see it
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from './serve.ts';
import { buildWhereStale } from './site/build-site.ts';

const PROJECT = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    'strict-port': { type: 'boolean', default: false },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port "${values.port}" is not a port: a whole number from 0 to 65535 expected`);
  process.exit(2);
}

await buildWhereStale(PROJECT);
const site = await serveSite({
  directory: join(PROJECT, 'dist'),
  port,
  strictPort: values['strict-port'],
  host: values.host,
});
if (site.port !== port && port !== 0) console.log(`Port ${port} is taken, so a free one was used.`);
console.log(`Evenground is at ${site.url} (Ctrl+C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void site.close().then(() => process.exit(0)));
