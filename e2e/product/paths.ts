import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const inRoot = (path: string) => fileURLToPath(new URL(path, root));

export const rootFolder = fileURLToPath(root);
export const program = inRoot('dist/api/main.js');
export const commandLine = inRoot('dist/api/symmachia.js');
/** The Node.js that the product is pinned to. */
export const pinnedNode = inRoot(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
