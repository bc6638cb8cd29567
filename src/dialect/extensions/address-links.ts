/** `<xmpp:ana@example.org?message>`, `<tel:+359…>`: addresses that are no web pages are links too. */
import type { Extension } from '../contract.ts';
import { patternPass } from '../inline/html.ts';
import { element, literal } from '../tree.ts';

/** Schemes that name somebody or something to reach, registered with IANA. */
const address = /<((?:geo|irc|ircs|matrix|sip|sips|sms|tel|xmpp):[^<>\s]+)>/iy;

export function addressLinks(): Extension {
  return {
    name: 'address_links',
    passes: [
      // Before mail addresses: a name of XMPP looks like one.
      patternPass('address_links', 115, '<', address, (match, at, { buffer }) => {
        const end = at + match[0].length;
        const url = match[1] ?? '';
        const node = element('a', buffer.positionAt(at, end), [['href', url]], [literal(url)]);
        return { end, nodes: [node] };
      }),
    ],
  };
}
