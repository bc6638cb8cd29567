/** Addresses of results that tell the page what to mark on it. */
import { foundForms, withHighlights, type FoundText } from '../found-forms.ts';
import type { Answer } from './search.ts';

interface Marked {
  readonly url: string;
}

/**
 * Pagefind would put the stems of what was typed into addresses; here they have the words that the page has.
 *
 * @param name of the parameters, Pagefind's option `highlightParam`
 */
export function marking(answer: Answer, name: string): Answer {
  const results = answer.results.map((result) => ({
    ...result,
    data: async () => {
      const data = (await result.data()) as FoundText & Marked & { readonly sub_results: readonly Marked[] };
      const forms = foundForms(data);
      const marked = <Part extends Marked>(part: Part): Part => ({
        ...part,
        url: withHighlights(part.url, forms, name),
      });
      return marked({ ...data, sub_results: data.sub_results.map(marked) });
    },
  }));
  return { ...answer, results };
}
