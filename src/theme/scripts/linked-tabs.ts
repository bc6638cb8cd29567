import { recall, remember } from './device-storage.ts';

const storageKey = 'tabs';
const mostKept = 20;

/** Chooses equal labels together, over the page and over the site: who reads „Gajim“ once reads it everywhere. */
export function startLinkedTabs(): void {
  const labels = [...document.querySelectorAll<HTMLLabelElement>('.tabbed-labels > label')];
  if (labels.length === 0) return;
  const choose = (name: string): void => {
    for (const label of labels) {
      if (label.control instanceof HTMLInputElement && nameOf(label) === name) label.control.checked = true;
    }
  };
  // The last choice is applied last, so that it wins in a set that offers several.
  for (const name of kept().reverse()) choose(name);

  document.addEventListener('change', ({ target }) => {
    const label = labels.find(({ control }) => control === target);
    if (!label) return;
    const before = label.getBoundingClientRect().top;
    choose(nameOf(label));
    // Sets above may have grown or shrunk: the one that was clicked stays under the pointer.
    scrollBy({ top: label.getBoundingClientRect().top - before, behavior: 'instant' });
    remember(storageKey, JSON.stringify(withChoice(kept(), nameOf(label))));
  });
}

/** The choices with a new one in front, none twice, the oldest forgotten. */
export function withChoice(choices: readonly string[], name: string): string[] {
  return [name, ...choices.filter((other) => other !== name)].slice(0, mostKept);
}

function nameOf(label: HTMLLabelElement): string {
  return label.textContent.trim();
}

function kept(): string[] {
  try {
    const value: unknown = JSON.parse(recall(storageKey) ?? '[]');
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
