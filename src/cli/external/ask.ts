/** Asks another server whether a page is there. */

export interface Answer {
  /** Of the last answer; undefined where there was none. */
  readonly status?: number;
  /** Why there was no answer. */
  readonly failure?: string;
  /** Where the page is for good, where all redirects on the way say so. */
  readonly movedTo?: string;
  /** Whether the page has what the fragment names; undefined where that was not asked or cannot be known. */
  readonly hasFragment?: boolean;
}

/** Time in ms for one request. */
const patience = 20_000;

/** Redirects that are followed. */
const mostHops = 5;

/** Bytes of a page in which its ids are looked for. */
const mostRead = 4 * 1024 * 1024;

const headers = { 'user-agent': 'Slovo link check', accept: 'text/html,*/*;q=0.8' };

/**
 * Asks for the headers alone; for the page only where a server refuses that, or the address has a fragment.
 *
 * @param address whole, `http:` or `https:`
 */
export async function ask(address: string): Promise<Answer> {
  const url = new URL(address);
  const fragment = fragmentOf(url);
  try {
    const first = fragment === undefined ? await follow(url, 'HEAD') : undefined;
    // Servers that do not know HEAD answer with errors of many kinds.
    return first && first.status < 400 ? first : await follow(url, 'GET', fragment);
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

/** The id that an address names; a text fragment and a route of a script's own are none. */
function fragmentOf({ hash }: URL): string | undefined {
  if (hash.length < 2 || /^#(?:[!/]|:~:)/.test(hash)) return undefined;
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

async function follow(
  start: URL,
  method: 'HEAD' | 'GET',
  fragment?: string,
): Promise<Answer & { readonly status: number }> {
  let url = start;
  let isForGood = true;
  for (let hops = 0; ; hops += 1) {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method, headers, signal, redirect: 'manual' });
    const { status } = response;
    const next = response.headers.get('location');
    if (status < 300 || status >= 400 || next === null || hops === mostHops || !URL.canParse(next, url)) {
      const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '');
      const hasFragment =
        fragment !== undefined && status < 300 && isPage ? await has(response, fragment) : undefined;
      await response.body?.cancel();
      return {
        status,
        ...(isForGood && url.href !== start.href && { movedTo: url.href + start.hash }),
        ...(hasFragment !== undefined && { hasFragment }),
      };
    }
    await response.body?.cancel();
    isForGood &&= status === 301 || status === 308;
    url = new URL(next, url);
    url.hash = '';
  }
}

/** Whether a page has an element of that id or name; undefined where the page is too long to say no. */
async function has(response: Response, fragment: string): Promise<boolean | undefined> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > mostRead) return undefined;
  }
  const names = [fragment, encodeURIComponent(fragment)].map((name) =>
    name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  return new RegExp(
    `\\s(?:id|name)\\s*=\\s*["']?(?:user-content-)?(?:${names.join('|')})(?=["'\\s>])`,
    'i',
  ).test(text);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
