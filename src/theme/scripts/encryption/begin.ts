/** Puts the tool into the page. */
import styles from '../../styles/try-encryption.css?url&no-inline';
import { lateSheet } from '../late-sheet.ts';
import { makeTool } from './tool.ts';
import { loadPhrases } from './words.ts';

/** @param root is replaced; its `data-try-encryption` is the address of the example photo, its
 *   `data-words` the language of its words */
export async function beginEncryption(root: HTMLElement): Promise<void> {
  const [phrases] = await Promise.all([loadPhrases(root.dataset['words'] ?? ''), lateSheet(styles)]);
  const { box, first } = makeTool(phrases, root.dataset['tryEncryption'] ?? '');
  root.replaceChildren(box);
  first.focus();
}
