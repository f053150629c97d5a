/** Finds a Chromium for the browser flows and the bench; none is ever downloaded by npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The environment variable that names a browser of the user's own. */
export const CHROMIUM_PATH = 'CHROMIUM_PATH';

/** Software rendering, as on a locked-down laptop or a remote desktop, and no calls home. */
export const CHROMIUM_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Chromium refuses to run as root inside its own sandbox; containers run as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium may stand on this system, the likeliest first. */
export function candidates(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Chromium\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]);
    default:
      return (environment.PATH ?? '/usr/bin')
        .split(delimiter)
        .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  }
}

/**
 * The path of a Chromium, or null where none is found.
 * @throws RangeError where CHROMIUM_PATH names a file that is not there
 */
export function findChromium(): string | null {
  const given = process.env[CHROMIUM_PATH];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new RangeError(`${CHROMIUM_PATH} is "${given}", where there is no file`);
  }
  const places = [
    ...candidates(process.platform, process.env, homedir()),
    chromium.executablePath(),
  ];
  return places.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Debian's own package, installed where this machine is one and we may. */
function installOnDebian(): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log('No Chromium found: installing the Debian package.');
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'] as ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
}

/** The path of a Chromium. @throws Error with one line that says how to get one */
export function ensureChromium(): string {
  let path = findChromium();
  if (path === null) {
    installOnDebian();
    path = findChromium();
  }
  if (path !== null) return path;
  throw new Error(
    `No Chromium found: install Chrome or Chromium, or run "npx playwright-core install chromium", or set ${CHROMIUM_PATH}.`,
  );
}
