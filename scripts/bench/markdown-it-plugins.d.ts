/** The plugins of markdown-it that the benchmark uses have no types of their own. */
declare module 'markdown-it-*' {
  export default function plugin(markdownIt: unknown, ...params: unknown[]): void;
}
