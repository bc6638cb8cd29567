import { expect, test } from 'vitest';
import { Report } from './report.ts';
import { groupOf } from './settings.ts';
import { reportSite } from './site-settings.ts';
import { readYaml } from './yaml.ts';

test('a link without a name is told, once: here it would be called by its host', () => {
  const told = (social: string): string[] => {
    const text = `extra:\n  social:\n    - {icon: а, link: "https://а.example/", name: А}\n${social}`;
    const settings = readYaml(text, { file: 'mkdocs.yml', environment: {} });
    const report = new Report(settings, 'mkdocs.yml');
    reportSite(groupOf(settings.value), [], [], report);
    return report.problems.map(({ line, severity, code }) => `${line ?? 0} ${severity} ${code}`);
  };
  expect(told('')).toEqual([]);
  expect(told('    - {icon: б, link: "https://б.example/"}\n    - {link: "https://в.example/"}\n')).toEqual([
    '4 info mkdocs-other-effect',
  ]);
});
