/** The dialect's extensions of a page: those that its site's configuration names. */
import type { Extension } from '../../dialect/index.ts';
import { oldIds } from '../../dialect/extensions/old-ids.ts';
import { material } from '../../dialect/material.ts';
import { extensionNamed } from '../../dialect/registry.ts';
import { admonitionTitle } from '../../i18n/index.ts';
import type { CompileJob } from './job.ts';
import { nameRegions } from './name-regions.ts';

/** Names that the registry does not have are left out: who read the configuration has told of them. */
export function extensionsOf({ markdown, language, oldIds: ids = {} }: CompileJob): Extension[] {
  const title = (type: string): string | undefined => admonitionTitle(language, type);
  const chosen = markdown
    ? markdown.flatMap(({ name, options }) => extensionNamed(name, { ...options, title }) ?? [])
    : material({ title });
  return [...chosen, nameRegions(language), oldIds(ids)];
}
