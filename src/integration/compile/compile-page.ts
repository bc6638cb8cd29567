/** Compiles one page with all that the site's dialect has. */
import { compile, type Diagnostic } from '../../dialect/index.ts';
import { digestOfValue } from '../cache/digest.ts';
import { extensionsOf } from './extensions.ts';
import type { CompiledPage, CompileJob } from './job.ts';
import { supplyFor, type Complaint } from './supply.ts';

export async function compilePage(job: CompileJob): Promise<CompiledPage> {
  const supply = supplyFor(job);
  const extensions = extensionsOf(job);
  for (;;) {
    const { html, outline, anchors, links, styles, diagnostics } = compile(job.text, {
      ...supply.options,
      extensions,
      from: job.from,
      profile: 'site',
    });
    // What took time is there now: the page is compiled once more, with it.
    if (await supply.fetch()) continue;
    const complaints = supply.complaints().map((complaint) => diagnosticOf(complaint, job.text));
    return {
      html,
      facts: {
        outline,
        anchors,
        links,
        styles,
        diagnostics: [...diagnostics, ...complaints],
        diagrams: supply.diagrams(),
        snippets: supply.snippets(),
        text: digestOfValue(html),
      },
    };
  }
}

function diagnosticOf({ code, text, message, line = 1 }: Complaint, page: string): Diagnostic {
  const lines = text.split('\n');
  const wrong = lines[Math.min(line, lines.length) - 1] ?? '';
  const block = Math.max(0, page.indexOf(lines[0] ?? ''));
  const start = Math.max(block, page.indexOf(wrong, block));
  return {
    code,
    severity: 'error',
    message:
      code === 'formula'
        ? `The formula cannot be read: ${message}`
        : `The diagram cannot be drawn: ${message}`,
    advice:
      code === 'formula'
        ? 'Formulas are TeX as KaTeX knows it: look at the place that the message names.'
        : 'Diagrams are Mermaid: look at the line that the message names.',
    position: { start, end: start + wrong.length, source: 0 },
  };
}
