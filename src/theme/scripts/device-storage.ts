/** What is kept on the reader's device. Storage may be switched off; then nothing is kept, and nothing breaks. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`slovo-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param value undefined: forget it */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`slovo-${key}`);
    else localStorage.setItem(`slovo-${key}`, value);
  } catch {
    // Switched off, or full.
  }
}
