/// <reference types="astro/client" />

/** Groups of the interface's words, by the languages that the site speaks. */
declare module 'virtual:slovo/words/*' {
  export const words: Readonly<
    Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>
  >;
}

/** The style sheets that a site adds to the theme's. */
declare module 'virtual:slovo/own-styles';

/** For tools that do not read `.astro` files themselves; `astro check` knows each component's own type. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
