/** Puts the policy into the built page and writes `dist/_headers`, which static hosts read. */
import type { Plugin } from 'vite';
import { baseMapOf } from './base-map-setting.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The policy that a build made now would carry: a base map's origin is the only other one in it. */
export function policyOfNow(): { meta: string; header: string } {
  const baseMap = baseMapOf(process.env);
  return contentSecurityPolicy(baseMap === null ? null : new URL(baseMap.tiles).origin);
}

/**
 * The text of `_headers`, in the form that Netlify and Cloudflare Pages read, and our own server.
 * Packs keep their names between editions, so they are asked for anew; built files carry a hash.
 */
export function headersFile(policy: string): string {
  return `/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/packs/*
  Cache-Control: public, max-age=3600
/packs/manifest.json
  Cache-Control: no-cache
`;
}

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i;

/** The page with the policy right after its character set, before anything that it governs. */
export function withPolicy(html: string, policy: string): string {
  if (!CHARSET.test(html))
    throw new Error('src/index.html: <meta charset="utf-8"> expected, to put the policy after');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(CHARSET, (charset) => `${charset}\n    ${meta}`);
}

export function productionHeaders(): Plugin {
  return {
    name: 'evenground:production-headers',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, policyOfNow().meta) },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: '_headers',
        source: headersFile(policyOfNow().header),
      });
    },
  };
}
