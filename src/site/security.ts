/** Whom to tell of a weakness. */
import { wholeAddressOf } from './address.ts';
import { securityFile } from './machine-files.ts';
import type { Site } from './model.ts';

/**
 * @returns undefined where the site names nobody
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({ config }: Pick<Site, 'config'>): string | undefined {
  const { security, locales } = config;
  if (!security) return undefined;
  const canonical = wholeAddressOf(config, securityFile);
  return [
    ...security.contact.map((address) => `Contact: ${address}`),
    `Expires: ${security.expires}T00:00:00Z`,
    `Preferred-Languages: ${locales.map(({ tag }) => tag).join(', ')}`,
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
    '',
  ].join('\n');
}
