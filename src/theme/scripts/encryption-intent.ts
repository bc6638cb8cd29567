/** Loads the tool that encrypts a reader's photo when the reader begins, on the page that has it. */
export function startEncryption(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-try-encryption]')) {
    const begin = (): void => {
      void import('./encryption/begin.ts').then(({ beginEncryption }) => beginEncryption(root));
    };
    root.querySelector('button')?.addEventListener('click', begin, { once: true });
  }
}
