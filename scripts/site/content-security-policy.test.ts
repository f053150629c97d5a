import { describe, expect, test } from 'vitest';
import { checkOrigin, contentSecurityPolicy } from './content-security-policy.ts';
import { headersFile, withPolicy } from './production-headers.ts';

describe('the policy', () => {
  test('lets nothing in from elsewhere, and nothing inline', () => {
    const { meta, header } = contentSecurityPolicy(null);
    expect(meta).toContain("default-src 'none'");
    expect(meta).toContain("connect-src 'self';");
    expect(meta).toContain("style-src 'self';");
    expect(meta).not.toContain('unsafe');
    expect(meta).not.toContain('http');
    expect(meta).not.toContain('frame-ancestors');
    expect(header).toBe(`${meta}; frame-ancestors 'self'`);
  });

  test('lets the origin of a base map in, and only as an origin', () => {
    const { meta } = contentSecurityPolicy('https://tiles.example.org');
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
