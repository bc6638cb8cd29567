/** What a project's options say once its pages lie in `content/`. */
import type { SlovoOptions } from '../site/config.ts';
import type { MarkdownOption } from '../site/config-mkdocs.ts';

/**
 * Options whose paths name the new folder.
 *
 * @param docs the old folder, from the project's
 */
export function movedOptions(options: SlovoOptions, docs: string): SlovoOptions {
  const { markdown, editPattern } = options;
  const old = `${docs}/{path}`;
  return {
    ...options,
    ...(markdown && { markdown: markdown.map((one) => movedSnippets(one, docs)) }),
    ...(editPattern &&
      editPattern.endsWith(old) && {
        editPattern: `${editPattern.slice(0, -old.length)}content/{path}`,
      }),
  };
}

function movedSnippets(option: MarkdownOption, docs: string): MarkdownOption {
  if (typeof option === 'string' || option[0] !== 'pymdownx.snippets') return option;
  const given = option[1]['base_path'];
  if (given === undefined) return option;
  const moved = (Array.isArray(given) ? given : [given]).map((path: unknown) => {
    if (typeof path !== 'string') return path;
    const bare = path.replace(/^\.\//, '').replace(/\/$/, '');
    return bare === docs || bare.startsWith(`${docs}/`) ? `content${bare.slice(docs.length)}` : path;
  });
  return [option[0], { ...option[1], base_path: moved }];
}
