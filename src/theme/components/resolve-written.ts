/**
 * Looks a link up as it was written: MDX percent-encodes addresses on their way to a component, while
 * the site knows them as they stand in the source.
 */
export function resolveWritten<Target>(
  resolve: (url: string) => Target | undefined,
  url: string,
): Target | undefined {
  return resolve(url) ?? resolve(decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // A stray % is no encoding.
    return url;
  }
}
