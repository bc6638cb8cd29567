declare module 'virtual:slovo/mdx-pages' {
  /** By source path. */
  export const mdxPages: Readonly<
    Record<string, () => Promise<{ Content: import('astro/runtime/server/index.js').AstroComponentFactory }>>
  >;
}

declare namespace App {
  interface Locals {
    /** The page being rendered, for the components of `.mdx` pages. */
    slovoPage: import('./rendering.ts').Rendering;
  }
}
