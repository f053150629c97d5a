import { expect, test } from 'vitest';
import { candidates } from './chromium.ts';

test('a Chromium is looked for where each system keeps it', () => {
  expect(candidates('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/root')).toContain(
    '/usr/bin/chromium',
  );
  expect(candidates('darwin', {}, '/Users/a')).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(candidates('win32', { ProgramFiles: 'C:\\Program Files' }, 'C:\\Users\\a')).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
});
