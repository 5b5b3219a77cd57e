import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (path) => join(root, path);

/** The pinned Node.js, there once the packages are installed. */
export const pinnedNode = inRoot(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);

/** What the build is made of, specs and launcher apart. */
const sources = ['api', 'libs', 'web', 'nx.json', 'package-lock.json', 'tsconfig.base.json'];
const besides = /(\.spec\.ts|\.md)$|^api[\\/](launcher|test)/;

export const hashOfLockFile = () => hashOf(['package-lock.json']);
export const hashOfSources = () => hashOf(sources.flatMap(filesBelow).filter((file) => !besides.test(file)));

function filesBelow(path) {
  if (!['api', 'libs', 'web'].includes(path)) return [path];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.replaceAll(sep, '/')}\0`).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/** The words left in a file by the last run, or nothing. */
export function remembered(path) {
  try {
    return readFileSync(inRoot(path), 'utf8').trim();
  } catch {
    return '';
  }
}

export function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
