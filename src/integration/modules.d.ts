declare module 'virtual:slovo/mdx-pages' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** By source path. */
  export const mdxPages: Readonly<Record<string, () => Promise<{ Content: AstroComponentFactory }>>>;
}

declare namespace App {
  interface Locals {
    /** The page being rendered, for the components of `.mdx` pages. */
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module
    slovoPage: import('./rendering.ts').Rendering;
  }
}
