import { leadToSection } from './language-links.ts';

/**
 * Marks in the contents the section that is being read, leads the language links there, and brings it and the
 * current page into their lists' view.
 */
export function startContents(): void {
  reveal(document.querySelector('.navigation [aria-current]'));
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[class^=contents] li > a:first-child')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;

  const headings = [...links.keys()];
  const passed = new Set<Element>();
  const footer = document.querySelector('.footer');
  let current: HTMLAnchorElement | undefined;

  // A heading "intersects" as long as it is above the upper third, however far above: every heading
  // that is passed is reported, even in one long jump.
  const observer = new IntersectionObserver(record, { rootMargin: '9999999px 0px -67% 0px' });
  for (const heading of headings) observer.observe(heading);
  // The last sections may be too short to reach the upper third: at the end of the page the last one counts.
  if (footer) new IntersectionObserver(record, { threshold: 1 }).observe(footer);

  function record(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) passed.add(target);
      else passed.delete(target);
    }
    const reading = headingBeingRead(
      headings,
      (heading) => passed.has(heading),
      footer !== null && passed.has(footer),
      document.querySelector(':target'),
    );
    const link = reading && links.get(reading);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    reveal(link);
    leadToSection(link);
    current = link;
  }
}

/**
 * The heading of the section that is being read.
 *
 * @param headings in the order of the page
 * @param isPassed whether the reader is at it or below it
 * @param atEnd whether the end of the page is in view
 * @param target what the address points to
 */
export function headingBeingRead<Heading>(
  headings: readonly Heading[],
  isPassed: (heading: Heading) => boolean,
  atEnd: boolean,
  target: Heading | null,
): Heading | undefined {
  const last = headings.findLast(isPassed);
  if (!atEnd) return last;
  // Where several sections end the page together, the one that was asked for is it.
  return headings.find((heading) => heading === target && !isPassed(heading)) ?? headings.at(-1);
}

/** Scrolls the list around a link, and nothing else, so that the link is in view. */
function reveal(link: Element | null | undefined): void {
  const list = link?.closest('nav');
  if (!link || !list) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) list.scrollTop += (top + bottom - box.top - box.bottom) / 2;
}
