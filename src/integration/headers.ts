/** The headers of every answer, in the form that Cloudflare Pages and Netlify read. */
import { contentSecurityPolicy } from '../theme/policy.ts';

export function headersFile(): string {
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: interest-cohort=()
/_slovo/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
