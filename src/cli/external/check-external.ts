/** Links to other sites: the one check that uses the network, and only when it is asked for. */
import { join } from 'node:path';
import type { Prepared } from '../../integration/prepare.ts';
import { isLocalAddress } from '../../site/link-address.ts';
import { linksElsewhere } from '../../site/links-elsewhere.ts';
import type { Problem, ResolvedLink } from '../../site/model.ts';
import { problemOf, type Place, type ProblemCode } from '../../site/problems.ts';
import { ask, type Answer } from './ask.ts';
import { askAll } from './ask-all.ts';

/** What is wrong with links to other sites, at each place where they stand. */
export async function checkExternal(prepared: Prepared): Promise<readonly Problem[]> {
  const places = placesOf(prepared);
  const answers = await askAll(places.keys(), {
    cacheFile: join(prepared.project.cacheFolder, 'external.json'),
  });
  const problems: Problem[] = [];
  for (const [address, answer] of answers) {
    const found = await faultOf(address, answer);
    if (!found) continue;
    for (const place of places.get(address) ?? []) {
      problems.push(problemOf(found.code, found.message, place, found.advice));
    }
  }
  return problems;
}

/** Where each address elsewhere is linked to. */
function placesOf({ site, links }: Prepared): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const add = (url: string, place: Place): void => {
    const address = url.startsWith('//') ? `https:${url}` : url;
    if (!/^https?:/i.test(address) || !URL.canParse(address) || isLocalAddress(address)) return;
    places.set(address, [...(places.get(address) ?? []), place]);
  };
  const addLink = (link: ResolvedLink, place: Place): void => {
    if (link.kind === 'external') add(link.href, place);
    else if (link.kind === 'list') for (const target of link.targets) addLink(target, place);
  };
  for (const page of site.pages) {
    if (page.locale !== page.textLocale) continue;
    const { source, links: written } = page.document;
    (links.get(page) ?? []).forEach((link, index) => {
      const position = written[index]?.position;
      addLink(link, { source, ...(position?.source === 0 && { offset: position.start }) });
    });
  }
  const own = site.config.origin;
  for (const { url, place } of linksElsewhere(site)) {
    if (own === undefined || !url.startsWith(`${own}/`)) add(url, place);
  }
  return places;
}

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly advice?: string;
}

async function faultOf(address: string, answer: Answer): Promise<Fault | undefined> {
  const { status, failure, movedTo, hasFragment } = answer;
  if (status === undefined) {
    return { code: 'external-unreachable', message: `${address} cannot be reached: ${failure ?? ''}.` };
  }
  if (status === 404 || status === 410) {
    return { code: 'external-gone', message: `${address} is gone: its server answers ${status}.` };
  }
  if (status >= 400) {
    return {
      code: 'external-unreachable',
      message: `${address} cannot be checked: its server answers ${status}.`,
    };
  }
  if (movedTo !== undefined) {
    return { code: 'external-moved', message: `${address} has moved for good.`, advice: `Write ${movedTo}` };
  }
  if (hasFragment === false)
    return { code: 'external-anchor', message: `${address}: the page has no such section.` };
  if (!/^http:/i.test(address)) return undefined;
  const secure = address.replace(/^http:/i, 'https:');
  const { status: answered = 0 } = await ask(secure);
  const isThere = answered >= 200 && answered < 300;
  return isThere
    ? { code: 'external-insecure', message: `${address} is at https: too.`, advice: `Write ${secure}` }
    : undefined;
}
