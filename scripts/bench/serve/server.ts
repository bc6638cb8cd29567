/** A development server of a generator, started and asked as an author does. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

export interface Server {
  readonly address: string;
  /** Its first process. */
  readonly pid: number;
  /** What it has printed so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a server in a process group of its own; the caller waits until it answers. */
export function startServer(words: readonly string[], folder: string, port: number): Server {
  const [program, ...rest] = words;
  const child = spawn(program!, rest, {
    cwd: folder,
    detached: true,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
  });
  let said = '';
  const note = (data: Buffer): void => {
    said += data.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const kill = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // It has ended already.
    }
  };
  return {
    address: `http://localhost:${port}`,
    pid: child.pid!,
    said: () => said,
    stop: async () => {
      kill('SIGINT');
      await Promise.race([ended, pause(5000, undefined, { ref: false })]);
      kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Waits until a page is there.
 *
 * @param ms longest wait
 * @throws Error with what the server has printed
 */
export async function waitForPage(server: Server, path: string, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const response = await fetch(server.address + encodeURI(path)).catch(() => undefined);
    await response?.text().catch(() => '');
    if (response?.ok) return;
    await pause(20);
  }
  throw new Error(`${path} was not there after ${ms} ms:\n${server.said().slice(-2000)}`);
}

/**
 * Waits until a server that has printed the one prints the other.
 *
 * @param ms longest wait
 */
export async function waitForWords(server: Server, one: string, other: string, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (server.said().includes(one) && !server.said().includes(other) && performance.now() < end)
    await pause(50);
}

/** Resident memory in megabytes of a process, as Linux tells it. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

/** Processor time in ms that a process has used with its threads, as Linux tells it. */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // In ticks, of which Linux has a hundred a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
