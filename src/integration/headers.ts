/** The headers of every answer, in the form that Cloudflare Pages and Netlify read. */
import { securityHeaders } from '../theme/policy.ts';

export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  return `/*\n${lines.join('')}/_slovo/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
