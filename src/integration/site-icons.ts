/** Icons that the layout shows, of the navigation and of the site's name: one file that pages refer to. */
import { iconNames, iconSvg } from '../media/icons/icons.ts';
import type { OwnIcons } from '../media/icons/own-icons.ts';
import { iconsFile, wantedIcons, type WantedIcon } from '../site/icons.ts';
import type { Problem, Site } from '../site/model.ts';
import { nearest } from '../site/nearest.ts';
import { problemOf } from '../site/problems.ts';
import type { Output } from './build/output.ts';
import { digestOf } from './cache/digest.ts';
import { ownIconsOf } from './own-icons.ts';
import type { Prepared } from './prepared.ts';
import type { Project } from './project.ts';

/** Names that no set has. */
export function iconProblems(site: Site, project: Project): readonly Problem[] {
  const own = ownIconsOf(project);
  return wantedIcons(site).flatMap(({ name, place }) => {
    if (own.has(name) || iconSvg(name) !== undefined) return [];
    const meant = nearest(name, [...own.keys(), ...iconNames(name)]);
    const advice = meant === undefined ? undefined : `Did you mean ${meant}?`;
    return [problemOf('icon-unknown', `There is no icon ${name}.`, place, advice)];
  });
}

/** The file, where anything is in it. */
export function iconOutputs({ site, project }: Prepared): readonly Output[] {
  const text = iconSheet(wantedIcons(site), ownIconsOf(project));
  return text === '' ? [] : [{ file: iconsFile, key: digestOf(text), content: () => text }];
}

/** The file while editing. */
export function iconSheetAt({ site, project }: Prepared, file: string): string | undefined {
  return file === iconsFile ? iconSheet(wantedIcons(site), ownIconsOf(project)) : undefined;
}

function iconSheet(wanted: readonly WantedIcon[], own: OwnIcons): string {
  const names = [...new Set(wanted.map(({ name }) => name))].sort();
  const symbols = names.flatMap((name) => {
    const svg = own.get(name) ?? iconSvg(name);
    if (svg === undefined) return [];
    const symbol = svg
      .replace(/^<svg xmlns="[^"]*"/, `<symbol id="${name}"`)
      .replace(/<\/svg>$/, '</symbol>');
    return [symbol.replace(' aria-hidden="true"', '')];
  });
  return symbols.length === 0 ? '' : `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
