/** Opens the folded parts around what the address points to, and all of them for paper. */
export function startFolds(): void {
  const openAround = (): void => {
    let fold = document.querySelector(':target')?.closest('details');
    while (fold) {
      fold.open = true;
      fold = fold.parentElement?.closest('details');
    }
  };
  openAround();
  addEventListener('hashchange', openAround);

  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
