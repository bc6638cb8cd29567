import { slugify } from '../../dialect/index.ts';

/** Hands out the ids of one page's headings: as the dialect does, unique by `_1`, `_2`. */
export function headingIds(): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const slug = slugify(text);
    let id = slug;
    for (let count = 1; used.has(id) || id === ''; count += 1) id = `${slug}_${count}`;
    used.add(id);
    return id;
  };
}
