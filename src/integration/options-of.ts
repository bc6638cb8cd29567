/** Finds the options that `slovo({ … })` was given in an Astro configuration. Light: commands load it first. */
import type { AstroIntegration } from 'astro';
import type { SlovoOptions } from '../site/config.ts';

export interface SlovoIntegration extends AstroIntegration {
  readonly options: SlovoOptions;
}

export const integrationName = 'slovo';

/** What an Astro configuration says of Slovo and of where the site is published. */
export function optionsOf(
  config: unknown,
): { options: SlovoOptions; site?: string; base?: string; publicDir?: string } | undefined {
  if (typeof config !== 'object' || config === null) return undefined;
  const text = (key: string): Record<string, string> => {
    const value: unknown = Reflect.get(config, key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  const listed: unknown = Reflect.get(config, 'integrations');
  const found = Array.isArray(listed) ? listed.flat().find(isSlovo) : undefined;
  return found && { options: found.options, ...text('site'), ...text('base'), ...text('publicDir') };
}

function isSlovo(integration: unknown): integration is SlovoIntegration {
  return (
    typeof integration === 'object' &&
    integration !== null &&
    'options' in integration &&
    'name' in integration &&
    integration.name === integrationName
  );
}
