/** `slovo new`: a page to begin with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { capitalised, nameOfKey } from '../site/titles.ts';
import { Misuse, siteFlags, type Command, type Given } from './flags.ts';
import { loadProject } from './load-project.ts';

export const newPage: Command = {
  name: 'new',
  means: 'write a page to begin with, in one language or in all',
  takes: 'NAME',
  flags: [
    ...siteFlags,
    { name: 'title', value: 'TEXT', means: 'title of the page (default: its name)' },
    { name: 'locale', value: 'TAG', means: 'only in this language (default: in all)' },
  ],
  run,
};

async function run(given: Given): Promise<number> {
  const name = given.rest[0]?.replace(/\.mdx?$/, '');
  if (name === undefined || given.rest.length > 1)
    throw new Misuse('slovo new: give one name, such as guide/backup');
  const loaded = await loadProject(given);
  const { config, contentFolder } = loaded.project;
  const tag = given.text('locale');
  const locales = config.locales.filter((locale) => tag === undefined || locale.tag === tag);
  if (locales.length === 0) {
    throw new Misuse(
      `--locale ${tag ?? ''}: the site has ${config.locales.map((one) => one.tag).join(', ')}.`,
    );
  }
  const title = given.text('title') ?? capitalised(nameOfKey(name, name));
  for (const locale of locales) {
    const file = resolve(join(contentFolder, `${name}${locale.isDefault ? '' : `.${locale.tag}`}.md`));
    if (!file.startsWith(contentFolder)) throw new Misuse(`slovo new: ${name} leaves the content folder.`);
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(file, `---\ndescription:\n---\n\n# ${title}\n`, { flag: 'wx' });
      console.log(file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      console.error(`${file} is there already: it was left as it is.`);
      return 1;
    }
  }
  return 0;
}
