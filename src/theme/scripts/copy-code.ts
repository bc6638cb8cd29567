/**
 * Puts a copy button on every block of code, and makes blocks that scroll reachable by keyboard.
 * The words stand in the body's `data-copy`, `data-copied`, `data-copy-failed`.
 */
export function startCopyButtons(): void {
  const words = document.body.dataset;
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  document.body.append(status);

  for (const block of document.querySelectorAll<HTMLElement>('.highlight')) {
    const code = block.querySelector('code');
    if (!code) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon-button copy-button';
    button.title = words['copy'] ?? '';
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(codeText(code)).then(
        () => {
          button.classList.add('done');
          say(words['copied']);
        },
        () => {
          say(words['copyFailed']);
        },
      );
      setTimeout(() => {
        button.classList.remove('done');
        say('');
      }, 2500);
    });
    block.append(button);
  }

  function say(text = ''): void {
    status.textContent = text;
  }
}

/** The code as it should be pasted: without the last line's end and without what only the page shows. */
export function codeText(code: Element): string {
  const copy = document.importNode(code, true);
  for (const shown of copy.querySelectorAll('.linenos, .annotation')) shown.remove();
  return copy.textContent.replace(/\n$/, '');
}
