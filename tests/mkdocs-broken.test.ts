/** What is told of settings that cannot be meant, or mean nothing here. */
import { describe, expect, it } from 'vitest';
import { TestProject } from './support/project.ts';
import { slovo, type Ran } from './support/slovo.ts';

describe('broken configurations', () => {
  const check = async (name: string, ...words: string[]): Promise<Ran> => {
    const project = await TestProject.of(`broken/${name}`);
    const ran = await project.check(...words);
    await project.remove();
    return ran;
  };

  it.each([
    ['yaml', 'mkdocs.yml:4:5: error[mkdocs-yaml]', 'The line is: - "Незатворено: а.md'],
    ['inherit', 'mkdocs.yml:2:1: error[mkdocs-inherit]', '../няма.yml'],
    ['no-docs', 'mkdocs.yml:2:1: error[mkdocs-invalid]', 'страници'],
    ['two-defaults', 'mkdocs.yml:4:7: error[mkdocs-invalid]', 'default: true'],
    ['twice', 'docs/index.md: error[page-twice]', 'index.bg.md'],
  ])('%s is told at its place, and nothing else', async (name, place, text) => {
    const { exitCode, output } = await check(name);
    expect(output).toContain(place);
    expect(output).toContain(text);
    expect(output).toMatch(/^1 error/m);
    expect(output).not.toContain('    at ');
    expect(exitCode).toBe(1);
  });

  it('tells of every setting that has no effect, at its place, with what to do', async () => {
    const { output } = await check('settings');
    const told = [...output.matchAll(/\/mkdocs\.yml:(\d+):\d+: \w+\[(mkdocs-[\w-]+)\]/gm)].map(
      ([, line, code]) => `${line!} ${code!}`,
    );
    expect(told).toEqual([
      '3 mkdocs-wrong-place',
      '6 mkdocs-wrong-place',
      '7 mkdocs-no-effect',
      '8 mkdocs-no-effect',
      '10 mkdocs-unknown-setting',
      '12 mkdocs-no-effect',
      '13 mkdocs-no-effect',
      '15 mkdocs-no-effect',
      '16 mkdocs-no-effect',
      '17 mkdocs-wrong-place',
      '18 mkdocs-no-effect',
      '18 mkdocs-no-effect',
      '21 mkdocs-no-effect',
      '22 mkdocs-no-effect',
      '24 mkdocs-extension',
      '29 mkdocs-python',
      '33 mkdocs-invalid',
      '34 mkdocs-other-effect',
      '37 mkdocs-nav-not-found',
    ]);
    expect(output).toContain('Did you mean navigation.top?');
    expect(output).toContain('Move it to theme.icon.annotation.');
  });

  it('follows the project’s levels, and counts what MkDocs lets pass', async () => {
    const { output } = await check('settings');
    expect(output).toMatch(/docs\/index\.md:3:\d+: warning\[link-anchor-not-found\]/);
    expect(output).toMatch(/docs\/index\.md:3:\d+: info\[link-not-found\]: “\/няма\/”/);
    expect(output).toMatch(/docs\/index\.md:5:1: warning\[unclosed-fence\]/);
    expect(output).toContain('MkDocs lets pass 2 links and 0 anchors');
  });

  it('fails on a warning where it is strict', async () => {
    const project = await TestProject.of('inherit/bg');
    expect((await project.check()).exitCode).toBe(0);
    expect((await project.check('--strict')).exitCode).toBe(1);
    await project.remove();
  });

  it('ends with 2 where there is no project', async () => {
    const { exitCode, output } = await slovo(['build', '--project', '/няма/такъв']);
    expect(output).toContain('mkdocs.yml');
    expect(exitCode).toBe(2);
  });
});
