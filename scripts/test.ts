#!/usr/bin/env node
/** Everything that CI checks, in one command. The last line counts: `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

if (process.argv.includes('--help')) {
  console.log(
    'usage: npm test\n\nFormatting, lint, types, unit tests, conformance, the build, and the site in a browser.',
  );
  process.exit(0);
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const scratch = mkdtempSync(join(tmpdir(), 'slovo-test-'));
const bin = (name: string): string => join('node_modules', '.bin', name);
const slovo = (...words: string[]): Promise<Outcome> => command(bin('node'), 'src/cli/slovo.ts', ...words);

const steps: readonly Step[] = [
  { name: 'formatting', run: () => command(bin('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'lint', run: () => command(bin('eslint'), '.', '--max-warnings', '0') },
  { name: 'types', run: () => command(bin('astro'), 'check', '--minimumSeverity', 'error') },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'conformance', run: conformance },
  { name: 'build', run: () => slovo('build') },
  {
    name: 'two builds are equal',
    run: async () => {
      const again = join(scratch, 'again');
      // What is kept would be the same by itself.
      rmSync('.slovo/cache', { recursive: true, force: true });
      const built = await slovo('build', '--out', again);
      return built.failed > 0 ? built : command('diff', '-r', 'dist', again);
    },
  },
  { name: 'the site', run: () => vitest('site') },
];

/** Runs a command as one test: it passes with exit code 0. */
async function command(name: string, ...words: string[]): Promise<Outcome> {
  const code = await run(name, words);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a project of vitest and takes its own count. */
async function vitest(project: string): Promise<Outcome> {
  const report = join(scratch, `${project}.json`);
  const code = await run(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts: unknown = JSON.parse(readFileSync(report, 'utf8'));
  const count = (key: string): number => {
    const value: unknown =
      typeof counts === 'object' && counts !== null ? Reflect.get(counts, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  const failed = count('numFailedTests');
  // A suite that could not be loaded has no failed test, and is a failure all the same.
  return { passed: count('numPassedTests'), failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The project's own vectors, and besides them those of a shared folder where there is one. */
async function conformance(): Promise<Outcome> {
  const folders = ['tests/vectors', '../shared/vectors'].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name)),
  );
  return command(bin('node'), 'scripts/conformance.ts', '--gaps', 'tests/conformance-gaps.json', ...files);
}

function run(name: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(name, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const started = performance.now();
  const outcome = await step.run();
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${outcome.failed > 0 ? 'FAILED' : 'passed'} (${seconds} s)`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
