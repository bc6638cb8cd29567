#!/usr/bin/env node
// Completes package-lock.json where npm left optional platform packages without a version.
//
// npm writes a lock from what it could read of the registry. Where a package for another platform cannot
// be read at that moment, the entry stays out (or empty), and `npm ci` then refuses the whole lock
// ("Missing: … from lock file"). What npm left out is known all the same: the version stands in the
// parent's optionalDependencies, and the platform in the package's name.
import { readFileSync, writeFileSync } from 'node:fs';

if (process.argv.includes('--help')) {
  console.log('usage: node scripts/repair-lock.mjs\nRun after `npm install`; prints what it added.');
  process.exit(0);
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** The place in the lock that Node would load `name` from, seen from the package at `from`. */
function resolve(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder.includes('node_modules/')) return undefined;
    if (!folder.includes('/node_modules/')) folder = '';
    if (folder === '') return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
  }
}

/** Platform fields of an entry, read off a name such as `@scope/binding-linux-x64-musl`. */
function platform(name) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => /^(android|darwin|linux|win32|windows|freebsd)$/.test(word));
  const cpu = words.find((word) => /^(x64|arm64|arm|ia32|wasm32)$/.test(word));
  const libc = words.includes('gnu') ? 'glibc' : words.includes('musl') ? 'musl' : undefined;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && cpu !== 'wasm32' && { os: [os === 'windows' ? 'win32' : os] }),
  };
}

for (const [parent, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version)) continue;
    const place = resolve(parent, name);
    const found = place && packages[place];
    if (found?.version === version && (found.cpu || found.os)) continue;
    const target =
      !found || !found.version || found.version === version
        ? (place ?? `node_modules/${name}`)
        : `${parent}/node_modules/${name}`;
    packages[target] = { ...found, version, ...platform(name) };
    if (target !== place) delete packages[target].integrity;
    console.log(`added ${target} ${version}`);
  }
}

const order = Object.keys(packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(order.map((place) => [place, packages[place]]));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
