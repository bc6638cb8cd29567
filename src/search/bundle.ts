/** Makes the browser's module of the query layer and one analyser. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The file that Pagefind itself wrote, beside ours. */
export const stockFile = 'pagefind-stock.js';

/**
 * @param analyserModule file whose default export is the analyser
 * @param isEmpty whether there is no page in the index
 * @returns the text of `pagefind.js`
 */
export async function bundleQueryLayer(
  analyserModule: URL,
  vocabularyFile: string,
  isEmpty: boolean,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import * as stock from ${JSON.stringify(isEmpty ? path('./query/empty.ts') : `./${stockFile}`)};
        import analyser from ${JSON.stringify(fileURLToPath(analyserModule))};
        import { standIn } from ${JSON.stringify(path('./query/stand-in.ts'))};
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

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
