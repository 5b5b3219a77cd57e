import { type ChildProcess, spawn } from 'node:child_process';
import { pinnedNode, rootFolder } from './paths.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A program of ours, as it runs: what it has said, and how it ends. */
export interface Running {
  process: ChildProcess;
  /** Waits for a line that matches; throws what the program said when it ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** Runs a script of the built product with only these settings, none of the caller's. */
export function runProgram(script: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const child = spawn(pinnedNode, [script, ...args], { cwd: rootFolder, env: { ...inherited(), ...env } });
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => {
      said[stream] += chunk.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return { process: child, ended, line: (pattern) => lineOf(pattern) };

  function lineOf(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.stdout);
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(({ stdout, stderr }) => reject(new Error(`The program ended:\n${stdout}${stderr}`)));
    });
  }
}

function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
