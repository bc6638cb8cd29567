/** What a project's options say once its pages lie in `content/`. */
import type { SlovoOptions } from '../site/config.ts';
import type { MarkdownOption } from '../site/config-mkdocs.ts';

/**
 * Options whose paths name the new folder.
 *
 * @param docs the old folder, from the project's
 */
export function movedOptions(options: SlovoOptions, docs: string): SlovoOptions {
  const { markdown, editPattern, icons } = options;
  const old = `${docs}/{path}`;
  return {
    ...options,
    ...(markdown && { markdown: markdown.map((one) => movedSnippets(one, docs)) }),
    ...(icons && { icons: icons.map((path) => movedPath(path, docs)) }),
    ...(editPattern &&
      editPattern.endsWith(old) && {
        editPattern: `${editPattern.slice(0, -old.length)}content/{path}`,
      }),
  };
}

/** Folders of snippets in the old folder are in the new one; pages themselves go on to name the old one. */
function movedSnippets(option: MarkdownOption, docs: string): MarkdownOption {
  const [name, given] = typeof option === 'string' ? [option, {}] : option;
  if (name !== 'pymdownx.snippets') return option;
  const paths: unknown = given['base_path'] ?? '.';
  const moved = (Array.isArray(paths) ? paths : [paths]).map((path: unknown) =>
    typeof path === 'string' ? movedPath(path, docs) : path,
  );
  const isWhole = moved.some((path) => typeof path === 'string' && /^\.?\/?$/.test(path));
  return [
    name,
    {
      ...given,
      ...(given['base_path'] !== undefined && { base_path: moved }),
      ...(isWhole && docs !== 'content' && { renamed: { [docs]: 'content' } }),
    },
  ];
}

function movedPath(path: string, docs: string): string {
  const bare = path.replace(/^\.\//, '').replace(/\/$/, '');
  return bare === docs || bare.startsWith(`${docs}/`) ? `content${bare.slice(docs.length)}` : path;
}
