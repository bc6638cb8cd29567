/** Which sections of two languages belong together: by explicit id, else by their place in the outline. */
import type { Heading } from '../dialect/index.ts';

/** What is known of a section: enough to find its counterpart. */
export type Section = Pick<Heading, 'id' | 'depth' | 'explicit' | 'text'>;

export interface SectionPairs {
  /** Id in the translation by id in the original. */
  readonly translated: ReadonlyMap<string, string>;
  /** Id in the original by id in the translation. */
  readonly original: ReadonlyMap<string, string>;
  readonly mismatches: readonly Mismatch[];
}

/** Where the outlines part. */
export interface Mismatch {
  /** The section that both runs stand in; undefined on the top level. */
  readonly above?: { readonly original: Section; readonly translation: Section };
  /** Sections one after the other that have no counterparts, in the original and in the translation. */
  readonly original: readonly Section[];
  readonly translation: readonly Section[];
}

interface Node {
  readonly section: Section;
  readonly children: Node[];
}

/**
 * Pairs the sections of an original with those of its translation, in linear time. Where a section has more
 * subsections in one language than in the other, those without a common id have no counterpart: which of them
 * is the missing one cannot be known, and a link to the wrong section is worse than one to the section above.
 */
export function pairSections(original: readonly Section[], translation: readonly Section[]): SectionPairs {
  const explicit = new Map(
    translation.filter((section) => section.explicit).map((section) => [section.id, section]),
  );
  const common = new Set(
    original.filter(({ id, explicit: own }) => own && explicit.has(id)).map(({ id }) => id),
  );
  const pairs = new Map<string, string>();
  const mismatches: Mismatch[] = [];

  const pairNodes = (left: Node, right: Node): void => {
    pairs.set(left.section.id, right.section.id);
    pairLists(left.children, right.children, { original: left.section, translation: right.section });
  };
  const pairLists = (left: readonly Node[], right: readonly Node[], above?: Mismatch['above']): void => {
    const [run, other] = [runsBetween(left, common), runsBetween(right, common)];
    if (run.names === other.names) {
      run.runs.forEach((nodes, place) => {
        pairRuns(nodes, other.runs[place]!, above);
      });
    } else pairRuns(run.runs.flat(), other.runs.flat(), above);
  };
  const pairRuns = (left: readonly Node[], right: readonly Node[], above: Mismatch['above']): void => {
    const agree =
      left.length === right.length &&
      left.every((node, place) => node.section.depth === right[place]?.section.depth);
    if (agree) {
      left.forEach((node, place) => {
        pairNodes(node, right[place]!);
      });
    } else {
      const sections = (nodes: readonly Node[]): Section[] => nodes.map(({ section }) => section);
      mismatches.push({ ...(above && { above }), original: sections(left), translation: sections(right) });
    }
  };

  // The heading of the whole page may also stand in the front matter: it has no say in what stands below it.
  const [title, otherTitle] = [titleIn(original), titleIn(translation)];
  if (title && otherTitle) pairs.set(title.id, otherTitle.id);
  const [left, right] = [nest(original.slice(title ? 1 : 0)), nest(translation.slice(otherTitle ? 1 : 0))];
  const byId = new Map(nodesIn(right).map((node) => [node.section.id, node]));
  for (const node of nodesIn(left)) {
    const twin = common.has(node.section.id) ? byId.get(node.section.id) : undefined;
    if (twin) pairNodes(node, twin);
  }
  pairLists(left, right);
  return {
    translated: pairs,
    original: new Map([...pairs].map(([id, other]) => [other, id])),
    mismatches,
  };
}

/** The first heading, where it is the only one of the first level. */
function titleIn([first, ...others]: readonly Section[]): Section | undefined {
  return first?.depth === 1 && others.every(({ depth }) => depth > 1) ? first : undefined;
}

/** Headings below the nearest one above that is of a higher level. */
function nest(sections: readonly Section[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const section of sections) {
    while (open.length > 0 && open.at(-1)!.section.depth >= section.depth) open.pop();
    const node = { section, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function nodesIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...nodesIn(node.children)]);
}

/** The siblings between those with a common id, and the names of these in their order. */
function runsBetween(nodes: readonly Node[], common: ReadonlySet<string>): { runs: Node[][]; names: string } {
  const runs: Node[][] = [[]];
  const names: string[] = [];
  for (const node of nodes) {
    if (common.has(node.section.id)) {
      runs.push([]);
      names.push(node.section.id);
    } else runs.at(-1)!.push(node);
  }
  return { runs, names: names.join('\n') };
}
