import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const commandLine = 'dist/api/symmachia.js';

/** Makes the large demonstration in a new database. */
export async function generate(file) {
  const child = spawn(process.execPath, [commandLine, 'demo', '--scale', 'large'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `sqlite:${file}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('The large demonstration could not be made.');
}

/** The API on a free port, signed in as the administrator of the demonstration. */
export async function startApi(file, env = {}) {
  const server = await start(['dist/api/main.js'], {
    DATABASE_URL: `sqlite:${file}`,
    PORT: '0',
    HOST: '127.0.0.1',
    ...env,
  });
  const session = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@demo.example', password: 'symmachia-demo' }),
  });
  return {
    ...server,
    cookie: session.headers.get('set-cookie').split(';')[0],
    idleMemory: () => idleMemory(server.child),
  };
}

export const startBare = (file, statements) =>
  start([join(import.meta.dirname, 'bare-server.mjs'), file, statements], {});

export async function stop(...servers) {
  await Promise.all(
    servers.map(({ child }) => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      return closed;
    }),
  );
}

/** Waits until the server has said where it is. */
function start(args, env) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`${args[0]} ended before it answered.`)));
    child.stdout.on('data', (words) => {
      const url = /http:\/\/[\d.]+:\d+/.exec(words)?.[0];
      if (url) resolve({ child, url });
    });
  });
}

/** Resident memory in MB once the program has come to rest; only Linux tells. */
async function idleMemory({ pid }) {
  await setTimeout(5000);
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
