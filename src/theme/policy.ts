/**
 * The Content-Security-Policy of every page. As a header it also says `frame-ancestors 'none'`, which
 * browsers refuse in a meta tag with a message.
 */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** The same where films and sounds of the site are played. */
export function policyWithMedia(policy: string): string {
  return policy.replace('; connect-src', "; media-src 'self'; connect-src");
}

/** What a host sends with every answer. The page on publishing shows the same for hosts that are configured by hand. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
