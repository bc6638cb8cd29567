/**
 * What the dialect asks of its host while it compiles, which waits for nothing: highlighted code, diagrams,
 * icons, formulas, snippets. What takes time is noted, fetched, and the page compiled once more.
 */
import { join } from 'node:path';
import type { CompileOptions } from '../../dialect/index.ts';
import { drawDiagrams } from '../../media/diagrams/draw.ts';
import { drawingFile, isDrawing, type Drawing, type DrawingProblem } from '../../media/diagrams/drawing.ts';
import { emojiNamed } from '../../media/icons/emoji.ts';
import { iconNames, iconSvg } from '../../media/icons/icons.ts';
import { FormulaError, mathMarkup } from '../../media/math/math.ts';
import { highlighted, isLoaded, loadLanguages } from './highlight.ts';
import { ownIconsOf } from '../own-icons.ts';
import { includeReader } from './includes.ts';
import type { CompileJob, SnippetRead } from './job.ts';
import { digestOfIncludes, digestOfSnippet, snippetReader } from './snippets.ts';
import { wordsOf } from './words.ts';

/** Something in the text that could not be made, told by the text itself: the dialect knows where it stands. */
export interface Complaint {
  readonly code: 'formula' | 'diagram';
  readonly text: string;
  readonly message: string;
  /** Line in the text, from 1. */
  readonly line?: number;
}

export interface Supply {
  readonly options: CompileOptions;
  /** Fetches what was asked for in vain; false when nothing was. */
  readonly fetch: () => Promise<boolean>;
  readonly complaints: () => readonly Complaint[];
  /** Digests of the diagrams that the page shows. */
  readonly diagrams: () => readonly string[];
  /** The files that the page included or wanted to. */
  readonly snippets: () => readonly SnippetRead[];
}

export function supplyFor(job: CompileJob): Supply {
  const languages = new Set<string>();
  const wantedDiagrams = new Set<string>();
  const drawings = new Map<string, Drawing | DrawingProblem>();
  const complaints = new Map<string, Complaint>();
  const shown = new Set<string>();
  const snippets = new Map<string, SnippetRead>();
  const own = ownIconsOf(job);
  const readIncludes = includeReader(job);
  const readSnippet = snippetReader(job);

  return {
    options: {
      highlight: (code, language) => {
        if (!isLoaded(language)) languages.add(language);
        return highlighted(code, language);
      },
      icon: (name) => own.get(name) ?? iconSvg(name),
      iconNames: (like) => [...own.keys(), ...iconNames(like)],
      emoji: emojiNamed,
      math: (tex, display) => {
        try {
          return mathMarkup(tex, display);
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error;
          complaints.set(tex, { code: 'formula', text: tex, message: error.message });
          return '';
        }
      },
      diagram: (code) => {
        const drawing = drawings.get(code);
        if (!drawing) wantedDiagrams.add(code);
        else if (isDrawing(drawing)) {
          shown.add(drawing.digest);
          return diagramMarkup(drawing);
        } else complaints.set(code, { code: 'diagram', text: code, ...drawing });
        return '';
      },
      readSnippet: (path, from) => {
        const read = readSnippet(path, from);
        const digest = digestOfSnippet(read);
        snippets.set(JSON.stringify([path, from]), { path, ...(from !== undefined && { from }), digest });
        return read;
      },
      readIncludes: (path, from, exclude) => {
        const read = readIncludes(path, from, exclude);
        const asked = { path, ...(from !== undefined && { from }), exclude };
        snippets.set(JSON.stringify([path, from, exclude]), { ...asked, digest: digestOfIncludes(read) });
        return read;
      },
      words: wordsOf(job),
    },
    fetch: async () => {
      if (languages.size === 0 && wantedDiagrams.size === 0) return false;
      await loadLanguages(languages);
      const shelves = [join(job.folder, '.diagrams'), join(job.cacheFolder, 'diagrams')] as const;
      for (const [code, drawing] of await drawDiagrams([...wantedDiagrams], shelves))
        drawings.set(code, drawing);
      languages.clear();
      wantedDiagrams.clear();
      return true;
    },
    complaints: () => [...complaints.values()],
    diagrams: () => [...shown].sort(),
    snippets: () => [...snippets.values()],
  };
}

/** Two pictures, of which the style shows the one of the reader's theme. */
function diagramMarkup({ digest, width, height, description }: Drawing): string {
  const alt = description.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const picture = (scheme: 'light' | 'dark'): string =>
    `<img class="only-${scheme}" src="/${drawingFile(digest, scheme)}" width="${width}" height="${height}" alt="${alt}" loading="lazy">`;
  return `<figure class="diagram">${picture('light')}${picture('dark')}</figure>`;
}
