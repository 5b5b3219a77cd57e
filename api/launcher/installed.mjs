import { writeFileSync } from 'node:fs';
import { installedStamp } from './install.mjs';
import { hashOfLockFile, inRoot } from './workspace.mjs';

/** npm calls this whenever it has changed node_modules (`dependencies` in package.json). */
writeFileSync(inRoot(installedStamp), `${hashOfLockFile()}\n`);
