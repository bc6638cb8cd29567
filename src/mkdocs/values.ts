/** Plugins that put values and files into pages, as extensions of the dialect. */
import type { ExtensionSetting } from '../site/model.ts';
import type { Language } from './languages.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, namedEntries, textOf, type Group } from './settings.ts';

/** Settings of the site that pages may ask for as `config.…`. */
const siteSettings = `site_name site_url site_description site_author repo_url repo_name edit_uri copyright`;

/** Macros of a generator that reads projects of MkDocs. */
export const macrosExtension = 'zensical.extensions.macros';

/** Reads a YAML file of the project by its path; undefined where there is none. */
export type ReadData = (path: string) => Promise<unknown>;

/** Files that values come from. */
export interface DataFiles {
  readonly readData: ReadData;
  /** Paths of the files in a folder, from that folder. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
}

/** What macros, markdownextradata and include-markdown do without running anything. */
export async function readValueExtensions(
  plugins: readonly Plugin[],
  settings: Group,
  languages: readonly Language[],
  files: DataFiles,
  report: Report,
): Promise<readonly ExtensionSetting[]> {
  const found: ExtensionSetting[] = [];
  // Where the same is an extension, it has the plugin's options.
  const asExtensions = namedEntries(settings['markdown_extensions'], ['markdown_extensions'])
    .filter(({ name }) => name === macrosExtension)
    .map((one) => ({ ...one, name: 'macros' }));
  for (const plugin of [...plugins, ...asExtensions]) {
    if (plugin.name === 'include-markdown') found.push(includesOf(plugin));
    if (plugin.name === 'macros') {
      const { name, options } = await macrosOf(plugin, settings, files.readData, report);
      found.push({ name, options: { ...options, ...ofLanguages(languages) } });
    }
    if (plugin.name === 'markdownextradata') {
      const values = { ...groupOf(settings['extra']), ...(await dataOf(plugin, settings, files)) };
      found.push({ name: 'variables', options: { values, ...ofLanguages(languages) } });
    }
  }
  return found;
}

/** Files of data in folders, by their names: `data/people.yml` is `people`, `data/a/b.yml` is `a.b`. */
async function dataOf({ options }: Plugin, settings: Group, files: DataFiles): Promise<Group> {
  const docs = textOf(settings['docs_dir']) ?? 'docs';
  const named = listOf(options['data']).flatMap((one) => textOf(one) ?? []);
  const data = {};
  for (const folder of named.length > 0 ? named : ['_data', `${docs}/_data`]) {
    const names = (await files.listFolder(folder)).filter((name) => /\.(?:ya?ml|json)$/i.test(name));
    for (const name of names.toSorted()) {
      const value = await files.readData(`${folder}/${name}`);
      if (value !== undefined) putAt(data, name.replace(/\.\w+$/, '').split('/'), value);
    }
  }
  return data;
}

function putAt(
  group: Record<string, unknown>,
  [first = '', ...others]: readonly string[],
  value: unknown,
): void {
  if (others.length === 0) {
    group[first] = value;
    return;
  }
  const own = isGroup(group[first]) ? { ...group[first] } : {};
  group[first] = own;
  putAt(own, others, value);
}

/** Values that a language has in place of the site's. */
function ofLanguages(languages: readonly Language[]): Group {
  const own = languages.flatMap(({ tag, overrides }) =>
    isGroup(overrides['extra']) ? [[tag, overrides['extra']] as const] : [],
  );
  return own.length > 0 ? { languages: Object.fromEntries(own) } : {};
}

function includesOf({ options }: Plugin): ExtensionSetting {
  const { opening_tag: opening, closing_tag: closing, ...rest } = options;
  const defaults = Object.entries(rest).flatMap(([name, value]) =>
    ['string', 'boolean', 'number'].includes(typeof value)
      ? [[name.replaceAll('_', '-'), String(value)] as const]
      : [],
  );
  return {
    name: 'include-markdown',
    options: {
      ...(typeof opening === 'string' && { opening }),
      ...(typeof closing === 'string' && { closing }),
      ...(defaults.length > 0 && { defaults: Object.fromEntries(defaults) }),
    },
  };
}

async function macrosOf(
  { options, path }: Plugin,
  settings: Group,
  readData: ReadData,
  report: Report,
): Promise<ExtensionSetting> {
  const data: Record<string, unknown> = {};
  // A list of paths, or of names that the values of a file are reached by.
  for (const [index, one] of listOf(options['include_yaml']).entries()) {
    for (const [name, file] of isGroup(one) ? Object.entries(one) : [[undefined, one] as const]) {
      const written = textOf(file);
      if (written === undefined) continue;
      const read = await readData(written);
      if (name !== undefined && read !== undefined) data[name] = read;
      else if (isGroup(read)) Object.assign(data, read);
      else {
        const names = read === undefined ? '' : ' with names of values';
        const message = `There is no YAML file ${written}${names}.`;
        const at = [...path, 'include_yaml', index, ...(name === undefined ? [] : [name])];
        const advice = names
          ? 'Give its values a name: include_yaml: [{ name: path }].'
          : 'Write its path from mkdocs.yml.';
        report.at(at, 'mkdocs-no-effect', message, advice);
      }
    }
  }
  const marks = {
    opening: options['j2_variable_start_string'],
    closing: options['j2_variable_end_string'],
    block_opening: options['j2_block_start_string'],
    block_closing: options['j2_block_end_string'],
  };
  const config = Object.fromEntries(
    siteSettings.split(' ').flatMap((key) => (settings[key] === undefined ? [] : [[key, settings[key]]])),
  );
  const extra = groupOf(settings['extra']);
  return {
    name: 'variables',
    options: {
      values: { config: { ...config, extra }, ...data, ...extra },
      ...Object.fromEntries(
        Object.entries(marks).filter(([, mark]) => typeof mark === 'string' && mark !== ''),
      ),
      ...(options['render_by_default'] === false && { by_default: false }),
    },
  };
}
