#!/usr/bin/env node
// Installs what a command needs and is missing: the packages, and with --browser also a browser for the
// tests. Plain JavaScript, because it runs before anything is installed, on Node 20.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const help = `usage: node scripts/ensure-installed.mjs [--browser] [--lighthouse]

Runs \`npm ci\` when node_modules is missing or older than package-lock.json.
--browser: on Debian, also installs the chromium package when no browser is found
           (CHROMIUM=/path/to/chromium names one that lies elsewhere).
--lighthouse: also installs what tests/lighthouse needs, and goes on without it where that fails.`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit(0);
}

const installed = 'node_modules/.package-lock.json';
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
if (modified(installed) < modified('package-lock.json')) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const lighthouse = 'tests/lighthouse';
if (
  process.argv.includes('--lighthouse') &&
  modified(`${lighthouse}/${installed}`) < modified(`${lighthouse}/package-lock.json`)
) {
  console.log('Installing Lighthouse (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: lighthouse,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error('Lighthouse could not be installed: its tests are skipped.');
}

if (process.argv.includes('--browser') && !process.env.CHROMIUM) {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (!places.some(existsSync)) installBrowser();
}

function installBrowser() {
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (!apt) {
    console.error('The browser tests need Chromium: install it, or name it with CHROMIUM=/path/to/chromium.');
    process.exit(1);
  }
  console.log('Installing Chromium (apt-get) …');
  const root = process.getuid?.() === 0;
  const run = (...words) =>
    execFileSync(root ? 'apt-get' : 'sudo', root ? words : ['apt-get', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', 'chromium');
  } catch {
    console.error('Chromium could not be installed: install it, or name it with CHROMIUM=/path/to/chromium.');
    process.exit(1);
  }
}
