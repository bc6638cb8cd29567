/** The dialect's extensions of a page: those that its site's configuration names. */
import type { Extension } from '../../dialect/index.ts';
import { annotations } from '../../dialect/extensions/annotations.ts';
import { attrList } from '../../dialect/extensions/attr-list.ts';
import { inserts } from '../../dialect/extensions/inserts.ts';
import { oldIds } from '../../dialect/extensions/old-ids.ts';
import { ownStyles } from '../../dialect/extensions/own-styles.ts';
import { safeHtml } from '../../dialect/extensions/safe-html.ts';
import { material } from '../../dialect/material.ts';
import { extensionNamed, type Options } from '../../dialect/registry.ts';
import { record } from '../../dialect/registry-options.ts';
import type { ExtensionSetting } from '../../site/model.ts';
import { variablesName, type CompileJob } from './job.ts';
import { accessibleNames } from './accessible-names.ts';

/** By what chooses them: the dialect puts a pipeline together for each array that it is given. */
const known = new Map<string, readonly Extension[]>();

/** The extensions of a page: pages that choose the same are given the same array. */
export function extensionsOf({
  oldIds: ids,
  inserts: texts,
  values,
  ...job
}: CompileJob): readonly Extension[] {
  const key = JSON.stringify([job.language, job.append, job.markdown]);
  let common = known.get(key);
  if (!common) {
    common = ofEveryPage(job);
    known.set(key, common);
  }
  const own = [
    ...(ids && Object.keys(ids).length > 0 ? [oldIds(ids)] : []),
    // What is put in names its headings itself.
    ...(values ? [withOwnValues(job, values)] : []),
    ...(texts ? [inserts(texts), attrList()] : []),
  ];
  return own.length > 0 ? [...common, ...own] : common;
}

/** The site's values, and those of the page before them. */
function withOwnValues(
  { markdown, language }: Pick<CompileJob, 'markdown' | 'language'>,
  own: NonNullable<CompileJob['values']>,
): Extension {
  const options = markdown?.find(({ name }) => name === variablesName)?.options ?? {};
  const { values } = inLanguage(options, language);
  return extensionNamed(variablesName, { ...options, values: { ...values, ...own } })!;
}

/** Options of variables with the values that a language has in place of the site's. */
function inLanguage(options: Options, language: string): { readonly values: Options } {
  return {
    ...options,
    values: { ...record(options['values']), ...record(record(options['languages'])[language]) },
  };
}

/** Names that the registry does not have are left out: who read the configuration has told of them. */
function ofEveryPage({ markdown, language, append = [] }: CompileJob): Extension[] {
  const chosen = markdown
    ? withAppended(markdown, append).flatMap(
        ({ name, options }) =>
          extensionNamed(name, name === variablesName ? inLanguage(options, language) : options) ?? [],
      )
    : material({ append });
  // What every page of a site has, whatever it chooses; its own settings of these come later and win.
  return [annotations(), safeHtml(), ownStyles(), ...chosen, accessibleNames(language)];
}

const snippets = 'pymdownx.snippets';

/** The settings, with what the pages of this language end with beside what all pages do. */
function withAppended(settings: readonly ExtensionSetting[], append: readonly string[]): ExtensionSetting[] {
  if (append.length === 0) return [...settings];
  const own = settings.find(({ name }) => name === snippets);
  const always: unknown = own?.options['auto_append'];
  const paths = [...(Array.isArray(always) ? (always as unknown[]) : []), ...append];
  return [
    ...settings.filter((setting) => setting !== own),
    { name: snippets, options: { ...own?.options, auto_append: paths } },
  ];
}
