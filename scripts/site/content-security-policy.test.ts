import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkOrigin,
  contentSecurityPolicy,
  insertedStyles,
  readInstalled,
  styleHash,
} from './content-security-policy.ts';
import { headersFile, withPolicy } from './production-headers.ts';

const installed = readInstalled(join(import.meta.dirname, '..', '..'));

describe('the styles that installed packages insert', () => {
  test('are the three that Plot and React Aria are known to insert, with nothing left to fill', () => {
    const styles = insertedStyles(installed);
    expect(styles).toHaveLength(3);
    expect(styles[0]).toMatch(/^:where\(\.plot-[0-9a-f]+\) \{/);
    expect(styles[1]).toMatch(/^@layer \{\n {2}\[data-react-aria-pressable\]/);
    expect(styles[2]).toMatch(/^@layer \{\n {2}\* \{/);
    expect(styles.join('')).not.toContain('${');
  });

  test('stop the build by the name of the file where a package has changed', () => {
    expect(() => insertedStyles(() => 'export {}')).toThrow(
      /node_modules\/@observablehq\/plot\/src\/plot\.js: the style .* was not found/,
    );
  });
});

describe('the policy', () => {
  test('hashes a style as browsers do (the empty text, by RFC 6234)', () => {
    expect(styleHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });

  test('lets nothing in from elsewhere, and nothing inline but the hashed styles', () => {
    const { meta, header } = contentSecurityPolicy(['a{}'], null);
    expect(meta).toContain("default-src 'none'");
    expect(meta).toContain("connect-src 'self';");
    expect(meta).not.toContain('unsafe');
    expect(meta).not.toContain('http');
    expect(meta).not.toContain('frame-ancestors');
    expect(header).toBe(`${meta}; frame-ancestors 'self'`);
  });

  test('lets the origin of a base map in, and only as an origin', () => {
    const { meta } = contentSecurityPolicy([], 'https://tiles.example.org');
    expect(meta).toContain("connect-src 'self' https://tiles.example.org");
    expect(meta).toContain('blob: https://tiles.example.org');
    expect(() => checkOrigin('https://tiles.example.org/a')).toThrow(/tiles\.example\.org would/);
    expect(() => checkOrigin('tiles')).toThrow(RangeError);
    expect(() => checkOrigin("https://x; script-src 'unsafe-inline'")).toThrow(RangeError);
  });

  test('stands in the page before anything that it governs', () => {
    const html = withPolicy(
      '<head><meta charset="utf-8" /><script src="a.js"></script></head>',
      "default-src 'none'",
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(() => withPolicy('<head></head>', '')).toThrow(/charset/);
  });

  test('stands in the headers of every file', () => {
    expect(headersFile('P')).toMatch(/^\/\*\n {2}Content-Security-Policy: P\n/);
  });
});
