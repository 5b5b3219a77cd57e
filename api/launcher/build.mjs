import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runToolQuietly } from './child.mjs';
import { fail, hashOfSources, inRoot, remembered } from './workspace.mjs';

const stamp = 'dist/.built';
const results = ['dist/api/main.js', 'dist/api/symmachia.js', 'dist/web/index.html'];

export async function ensureBuilt() {
  const code = await buildIfNeeded();
  if (code !== 0) fail('Building failed.', code);
}

/** Builds API and web from what lies in the tree; does nothing when the last build was of the same. Answers the exit code. */
export async function buildIfNeeded() {
  const sources = hashOfSources();
  if (remembered(stamp) === sources && results.every((file) => existsSync(inRoot(file)))) return 0;
  process.stdout.write('Building (about half a minute) …\n');
  rmSync(inRoot(stamp), { force: true });
  const code = await runToolQuietly('nx', ['run-many', '-t', 'build', '--parallel=2', '--output-style=static']);
  if (code !== 0) return code;
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot(stamp), `${sources}\n`);
  return 0;
}
