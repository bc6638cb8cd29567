/** The reference of problems: a page made of the catalogue and of the dialect's table, so that it lacks none. */
import { catalogue, diagnosticTable, type CatalogueEntry } from '../../src/site/problems.ts';

const head = `# Problems that Slovo tells of

Every problem has a code that never changes its meaning. An error fails the build; a warning is told, and fails a
strict one; a note is worth knowing. How grave a problem is can be changed by its code:

\`\`\`js
slovo({ levels: { 'link-local-address': 'error', 'picture-unused': 'ignore' } });
\`\`\`

This page is made by \`node scripts/write-errors.ts\`.
`;

const names = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The whole page, codes in the order of the alphabet. */
export function errorReference(): string {
  const ofSite = Object.entries<CatalogueEntry>(catalogue).map(([code, entry]) => {
    const { severity, title, explanation, remedy } = entry;
    return [
      code,
      section(code, severity, [`**${literal(title)}.** ${literal(explanation)}`, literal(remedy)]),
    ] as const;
  });
  const ofDialect = Object.entries(diagnosticTable).map(([code, { severity, message, advice }]) => {
    const parts = [`**${withNames(message)}**`, withNames(advice)];
    return [code, section(code, severity, parts)] as const;
  });
  const sections = [...ofSite, ...ofDialect].sort(([a], [b]) => (a < b ? -1 : 1));
  return [head, ...sections.map(([, text]) => text)].join('\n');
}

function section(code: string, severity: CatalogueEntry['severity'], parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('\n\n');
  return `## ${code}\n\n*${names[severity]}*\n\n${text}\n`;
}

/** What stands for a value of the case is shown as an example's gap: \`{name}\` → \`…\`; alone, it says nothing. */
function withNames(text: string): string {
  return /^\{\w+\}$/.test(text) ? '' : literal(text.replace(/\{\w+\}/g, '…'));
}

/** Text in which no character is markup; what is between backticks stays code. */
function literal(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<>[\]*_\\#]/g, '\\$&')))
    .join('');
}
