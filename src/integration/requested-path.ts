/** What a browser asks the development server for. */
import type { Connect } from 'vite';

/**
 * The path that was asked for, decoded, below the site's base and without the slash that it begins with.
 *
 * @throws URIError where the address is not well encoded
 */
export function requestedPath({ url = '/' }: Connect.IncomingMessage, base: string): string {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  return path.slice(path.startsWith(base) ? base.length : 1);
}
