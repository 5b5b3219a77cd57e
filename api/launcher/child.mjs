import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, pinnedNode, root } from './workspace.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const interrupted = 130;

/** Tools must neither ask, nor phone home, nor leave a process behind, nor draw over the terminal. */
const calm = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_INTERACTIVE: 'false',
  NG_CLI_ANALYTICS: 'false',
};

/**
 * Runs a program in the workspace and answers its exit code. A signal meant for us is passed on, so that the program ends
 * in its own good time and we after it.
 */
export function run(command, args, { env = {}, stdio = 'inherit', onOutput = () => undefined } = {}) {
  const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...calm, ...env } });
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? interrupted);
    });
  });
}

/** Runs a script on the pinned Node.js. */
export const runNode = (args, options) => run(pinnedNode, args, options);

/** Runs a package's program, found by its name in `bin`, on the pinned Node.js. */
export const runTool = (packageName, args, options) => runNode([binOf(packageName), ...args], options);

/** As runTool, but says nothing unless it fails. */
export const runToolQuietly = (packageName, args) => runQuietly(pinnedNode, [binOf(packageName), ...args]);

/** As run, but says nothing unless it fails; told to stop, it takes us with it, without a word. */
export async function runQuietly(command, args) {
  const output = [];
  let isStopped = false;
  const stop = () => (isStopped = true);
  for (const signal of signals) process.on(signal, stop);
  const code = await run(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (chunk) => output.push(chunk),
  });
  for (const signal of signals) process.off(signal, stop);
  if (isStopped) process.exit(interrupted);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

function binOf(packageName) {
  const folder = inRoot(join('node_modules', packageName));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]));
}
