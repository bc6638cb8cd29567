/**
 * The Content-Security-Policy of every page. As a header it also says `frame-ancestors 'none'`, which
 * browsers refuse in a meta tag with a message.
 */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
