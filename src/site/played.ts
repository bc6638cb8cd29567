/** Films and sounds, which pages may play only where their policy says so. */
import type { Document } from './model.ts';

const players = new Set(['video', 'audio']);

/** Whether a text plays a film or a sound. */
export function playsMedia({ links }: Document): boolean {
  return links.some(({ tag, attribute }) => players.has(tag) || (tag === 'source' && attribute === 'src'));
}
