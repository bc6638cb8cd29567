/** The dialect: Markdown as sites on Material for MkDocs write it. Text in, HTML and what is known of it out. */
export { compile } from './compile.ts';
export type {
  Anchor,
  Compiled,
  CompileOptions,
  IncludedFile,
  DialectWords,
  Emoji,
  EmojiIndex,
  Extension,
  Heading,
  HighlightedLine,
  HighlightedToken,
  Html,
  Included,
  Link,
  Slot,
  Snippet,
} from './contract.ts';
export { diagnosticTable, type Diagnostic } from './diagnostics.ts';
export { locate } from './locate.ts';
export { slugifierOf, slugify } from './extensions/slugs.ts';
export type { Position } from './tree.ts';
