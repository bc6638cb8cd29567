/** Runs a command and says what it cost. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Cost {
  /** In seconds. */
  readonly wall: number;
  /** User and system time of the command and its children, in seconds. */
  readonly cpu: number;
  /** Of the largest process, in megabytes. */
  readonly memory: number;
}

/**
 * Python's `resource` tells the usage of children, which Node's own API does not. A program whose parent ends
 * without waiting for it (Pagefind's) is taken over here, so that its time counts too.
 */
const wrapper = `
import ctypes, os, resource, subprocess, sys, time
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
start = time.time()
limit = float(sys.argv[1])
child = subprocess.Popen(sys.argv[2:], stdout=sys.stderr, start_new_session=True)
try:
    code = child.wait(limit)
except subprocess.TimeoutExpired:
    os.killpg(child.pid, 9)
    child.wait()
    code = 124
wall = time.time() - start
try:
    while True: os.wait()
except ChildProcessError: pass
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, wall, used.ru_utime + used.ru_stime, used.ru_maxrss)
`;

/** In seconds: a generator that needs longer for one build is left out, and it is said so. */
const limit = 600;

/** @throws Error with the end of its output when the command fails, or takes too long */
export function measure(words: readonly string[], folder: string): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/python3', ['-c', wrapper, String(limit), ...words], { cwd: folder });
    let said = '';
    let figures = '';
    child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
    child.stdout.on('data', (data: Buffer) => (figures += data.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const [code, wall, cpu, kilobytes] = figures.trim().split(' ').map(Number);
      if (code === 124) reject(new Error(`its build did not end within ${limit / 60} minutes`));
      else if (code !== 0) reject(new Error(`${words.join(' ')} failed:\n${said}`));
      else resolve({ wall: wall ?? 0, cpu: cpu ?? 0, memory: (kilobytes ?? 0) / 1024 });
    });
  });
}

/** Files below a folder and their bytes. */
export async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
