import { describe, expect, it } from 'vitest';
import { siteOf } from '../../site/virtual-site.ts';
import { viewOf } from '../../site/view.ts';
import { breadcrumbList } from './structured-data.ts';

const files = {
  'index.md': '# Начало\n',
  'ръководство/index.md': '# Ръководство\n',
  'ръководство/архив.md': '---\ntitle: "Архив </script>"\n---\n',
};
const dataOf = (route: string, site: string | undefined = 'https://docs.example.org') => {
  const virtual = siteOf(files, { site });
  return breadcrumbList(viewOf(virtual, virtual.page(route)));
};

describe('breadcrumbs as data', () => {
  it('lead from the home page to the page, as whole addresses', () => {
    const { itemListElement } = JSON.parse(dataOf('/ръководство/архив/')!) as {
      itemListElement: { name: string; item: string; position: number }[];
    };
    expect(itemListElement.map(({ position, name, item }) => [position, name, decodeURI(item)])).toEqual([
      [1, 'Пример', 'https://docs.example.org/'],
      [2, 'Ръководство', 'https://docs.example.org/ръководство/'],
      [3, 'Архив </script>', 'https://docs.example.org/ръководство/архив/'],
    ]);
  });

  it('leave out sections that have no page', () => {
    const navigation = [{ title: 'Раздел', items: ['ръководство/архив'] }];
    const site = siteOf(files, { site: 'https://docs.example.org', navigation });
    const view = viewOf(site, site.page('/ръководство/архив/'));
    expect(view.breadcrumbs).toEqual([{ title: 'Раздел' }]);
    expect(breadcrumbList(view)).not.toContain('Раздел');
  });

  it('do not end the element that they stand in', () => {
    expect(dataOf('/ръководство/архив/')).not.toContain('<');
  });

  it('are not there on the home page, and where it is not known where the site is published', () => {
    expect(dataOf('/')).toBeUndefined();
    const nowhere = siteOf(files);
    expect(breadcrumbList(viewOf(nowhere, nowhere.page('/ръководство/архив/')))).toBeUndefined();
  });
});
