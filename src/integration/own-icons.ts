/** Icons of a site's own, read once in each thread as long as they are the same. */
import { readOwnIcons, type OwnIcons } from '../media/icons/own-icons.ts';
import type { Project } from './project.ts';

const known = new Map<string, OwnIcons>();

export function ownIconsOf({ ownIcons }: Pick<Project, 'ownIcons'>): OwnIcons {
  if (!ownIcons) return new Map();
  const icons = known.get(ownIcons.digest) ?? readOwnIcons(ownIcons.folders);
  known.set(ownIcons.digest, icons);
  return icons;
}
