/** Addresses do not die: what was published, and is gone without anything that leads on. */
import { addressLockFile, type AddressRecord, type AddressRecords } from './address-lock.ts';
import { anchorsOf } from './anchors.ts';
import type { Page, Problem, Site } from './model.ts';
import { problemOf } from './problems.ts';
import { publishedBy } from './published.ts';
import { successorsIn, type Successors } from './successors.ts';

/** Names each page that lost an address or an anchor, and what has most likely taken its place. */
export function checkPublished(site: Site, recorded: AddressRecords): readonly Problem[] {
  const now = publishedBy(site);
  const successors = successorsIn(site, recorded);
  const problems: Problem[] = [];
  for (const [address, record] of recorded) {
    const page = site.byRoute.get(address);
    if (!page) {
      if (!now.has(address)) problems.push(goneAddress(address, record, successors));
      continue;
    }
    const ids = anchorsOf(page.document);
    for (const id of record.anchors) {
      if (!ids.has(id)) problems.push(goneAnchor(id, page, record, successors));
    }
  }
  return problems;
}

function goneAddress(address: string, record: AddressRecord, successors: Successors): Problem {
  const page = successors.page(address, record);
  const lost = record.source === undefined ? ' is' : `, which ${record.source} had, is`;
  const path = page?.document.source.path;
  const likely = page ? ` Its likeliest successor is ${path ?? ''}, at ${page.route}.` : '';
  const advice = page && `Write into the front matter of ${path ?? ''}: redirects: ["${address}"]`;
  const message = `The address ${address}${lost} gone.${likely}`;
  return {
    ...problemOf('address-gone', message, { file: addressLockFile }, advice),
    ...(record.line > 0 && { line: record.line }),
  };
}

function goneAnchor(id: string, page: Page, record: AddressRecord, successors: Successors): Problem {
  const { source } = page.document;
  const found = successors.anchor(id, page, record);
  if (found && found.page !== page) {
    const message = `${source.path} has lost its section #${id}, which is now in ${found.page.document.source.path}.`;
    const advice = `Leave a line where it was that leads on: <p id="${id}"><a href="${found.page.route}#${id}">…</a></p>`;
    return problemOf('anchor-gone', message, { source }, advice);
  }
  const likely = found ? ` Its likeliest successor is #${found.id}.` : '';
  const message = `${source.path} has lost its section #${id}.${likely}`;
  const advice = `Write into its front matter: anchors: { "${id}": "${found?.id ?? '…'}" }`;
  return problemOf('anchor-gone', message, { source }, advice);
}
