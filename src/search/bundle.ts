/** Makes the browser's module of the query layer and the analysers of a site. */
import { build, transform } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The file that Pagefind itself wrote, beside ours. */
export const stockFile = 'pagefind-stock.js';

/**
 * @param analyserModules files whose default exports are the analysers: the bundle's own, then the other languages'
 * @param isEmpty whether there is no page in the index
 * @returns the text of `pagefind.js`
 */
export async function bundleQueryLayer(
  analyserModules: readonly URL[],
  vocabularyFile: string,
  isEmpty: boolean,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import * as stock from ${JSON.stringify(isEmpty ? path('./query/empty.ts') : `./${stockFile}`)};
        ${analyserModules.map((module, at) => `import analyser${at} from ${JSON.stringify(fileURLToPath(module))};`).join('\n')}
        import { siteAnalyser } from ${JSON.stringify(path('./site-analyser.ts'))};
        import { standIn } from ${JSON.stringify(path('./query/stand-in.ts'))};
        const [own, ...others] = [${analyserModules.map((_, at) => `analyser${at}`).join(', ')}];
        const analyser = siteAnalyser(own, others);
        const bundle = new URL('.', import.meta.url);
        const path = bundle.protocol.startsWith('http') ? bundle.pathname : bundle.href;
        export const createInstance = (options) =>
          standIn(stock, analyser, path, ${JSON.stringify(vocabularyFile)}, options);
        export const { init, options, destroy, mergeIndex, filters, preload, search, debouncedSearch } =
          createInstance();
      `,
      resolveDir: path('.'),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: [`./${stockFile}`],
  });
  return outputFiles[0]?.text ?? '';
}

/** A script as small as it can be written. */
export async function minified(script: Uint8Array): Promise<Buffer> {
  const { code } = await transform(Buffer.from(script).toString(), {
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  return Buffer.from(code);
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
