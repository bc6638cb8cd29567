/** The lines of a block of gitignore patterns. */
export function patternsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/\r\n?|\n/).filter((line) => line.trim() !== '') : [];
}
