/** Which analyser a language has. */
import type { Analyser } from './analyser.ts';

/** Modules by BCP 47 tag; each has an `Analyser` as its default export and imports nothing of Node. */
export type AnalyserModules = Readonly<Record<string, URL>>;

const included: AnalyserModules = {
  bg: new URL('./bulgarian/analyser.ts', import.meta.url),
  en: new URL('./english/analyser.ts', import.meta.url),
};
const plain = new URL('./plain-analyser.ts', import.meta.url);

/** A regional language, `bg-BG`, takes the analyser of its language. */
export function analyserModule(locale: string, more: AnalyserModules = {}): URL {
  const language = locale.split('-')[0] ?? locale;
  return more[locale] ?? more[language] ?? included[locale] ?? included[language] ?? plain;
}

/** @throws when the module's default export is no analyser */
export async function loadAnalyser(locale: string, more: AnalyserModules = {}): Promise<Analyser> {
  const module = analyserModule(locale, more);
  const exports: unknown = await import(module.href);
  const analyser =
    typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : undefined;
  if (isAnalyser(analyser)) return analyser;
  throw new Error(
    `${module.href}: export an Analyser (src/search/analyser.ts) as the default for "${locale}".`,
  );
}

function isAnalyser(value: unknown): value is Analyser {
  if (typeof value !== 'object' || value === null) return false;
  const methods = ['stem', 'isStopWord', 'repairs'] as const;
  return (
    'ownsStems' in value &&
    'letters' in value &&
    methods.every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
