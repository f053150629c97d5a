/**
 * The Content-Security-Policy of the built page. Everything comes from the page's own origin; the
 * one exception that a deployer may make is the origin of a base map.
 */

/**
 * An origin as given by the deployer, checked.
 * @throws RangeError where it is more or less than scheme, host and port
 */
export function checkOrigin(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError(`"${text}" is not an origin: https://host expected`);
  }
  if (url.origin !== text || !/^https?:$/.test(url.protocol))
    throw new RangeError(`"${text}" is not an origin: ${url.origin} would be one`);
  return text;
}

/**
 * The policy, in two forms: `meta` for the page itself and `header` for the server, which alone can
 * say who may frame the page.
 */
export function contentSecurityPolicy(baseMapOrigin: string | null): {
  meta: string;
  header: string;
} {
  const baseMap = baseMapOrigin === null ? '' : ` ${checkOrigin(baseMapOrigin)}`;
  const meta = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${baseMap}`,
    `connect-src 'self'${baseMap}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { meta, header: `${meta}; frame-ancestors 'self'` };
}
