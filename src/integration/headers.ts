/** The headers of every answer, in the form that Cloudflare Pages and Netlify read. */
import { policyWithMedia, securityHeaders } from '../theme/policy.ts';

/** @param playsMedia whether some page plays films or sounds */
export function headersFile(playsMedia = false): string {
  const lines = Object.entries(securityHeaders).map(
    ([name, value]) => `  ${name}: ${playsMedia ? policyWithMedia(value) : value}\n`,
  );
  return `/*\n${lines.join('')}/_slovo/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
