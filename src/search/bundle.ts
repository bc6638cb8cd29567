/** Makes the browser's module of the query layer and the analysers of a site. */
import { build, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { VocabularyList } from './vocabulary.ts';

export interface QueryLayer {
  /** Files whose default exports are the analysers: the bundle's own, then the other languages'. */
  readonly analyserModules: readonly URL[];
  readonly vocabulary: VocabularyList;
  /** Pagefind's own script; undefined: there is no page in the index. */
  readonly stock: string | undefined;
}

/** @returns the text of `pagefind.js`: Pagefind's script with our query layer before it */
export async function bundleQueryLayer({ analyserModules, vocabulary, stock }: QueryLayer): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { Pagefind } from ${JSON.stringify(stock === undefined ? path('./query/empty.ts') : stockModule)};
        ${analyserModules.map((module, at) => `import analyser${at} from ${JSON.stringify(fileURLToPath(module))};`).join('\n')}
        import { siteAnalyser } from ${JSON.stringify(path('./site-analyser.ts'))};
        import { standIn } from ${JSON.stringify(path('./query/stand-in.ts'))};
        const [own, ...others] = [${analyserModules.map((_, at) => `analyser${at}`).join(', ')}];
        const analyser = siteAnalyser(own, others);
        const bundle = new URL('.', import.meta.url);
        const path = bundle.protocol.startsWith('http') ? bundle.pathname : bundle.href;
        export const createInstance = (options) =>
          standIn((given) => new Pagefind(given), analyser, path, ${JSON.stringify(vocabulary)}, options);
        export const { init, options, destroy, mergeIndex, filters, preload, search, debouncedSearch } =
          createInstance();
      `,
      resolveDir: path('.'),
    },
    plugins: [textModule(`${stock ?? ''}\nexport { Pagefind };`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

const stockModule = 'pagefind-stock';

/**
 * A module that is no file. Of Pagefind's script only the class is taken that searches on the page's own thread, where
 * a search takes a millisecond: what asks a worker falls away, and so does the worker's own copy of it all.
 */
function textModule(contents: string): Plugin {
  return {
    name: stockModule,
    setup: (esbuild) => {
      const filter = new RegExp(`^${stockModule}$`);
      esbuild.onResolve({ filter }, ({ path }) => ({ path, namespace: stockModule }));
      esbuild.onLoad({ filter, namespace: stockModule }, () => ({ contents }));
    },
  };
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
