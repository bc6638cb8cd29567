/// <reference types="astro/client" />

/** The style sheets that a site adds to the theme's. */
declare module 'virtual:slovo/own-styles';

/** For tools that do not read `.astro` files themselves; `astro check` knows each component's own type. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
