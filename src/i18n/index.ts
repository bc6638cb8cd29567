/** The interface's words in every language, and what tells whether they are complete. */
export { groupOf, tagOfWords, translator, wordsTag, type Translate } from './translator.ts';
export { findWordProblems, missingKeys, type WordProblem } from './completeness.ts';
export type { WordKey } from './words.ts';
export { admonitionTitle } from './admonition-title.ts';
