import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rootFolder } from '../product/paths.ts';

const table = readFileSync(join(rootFolder, 'e2e/security/asvs.md'), 'utf8');
const proof = /`([^`]+\.spec\.ts)` — (.+?)(?=<br>| *\|)/g;

test('each proof that is named for a requirement is there, by its file and its name', () => {
  const proofs = [...table.matchAll(proof)].map(([, file = '', name = '']) => ({ file, name }));
  expect(proofs.length).toBeGreaterThan(60);
  const missing = proofs.filter(({ file, name }) => {
    const path = join(rootFolder, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
  });
  expect(missing).toEqual([]);
});

test('each requirement has a proof or a plan', () => {
  const rows = table.split('\n').filter((line) => /^\| V\d/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => !row.includes('.spec.ts`') && !row.includes('planned: '))).toEqual([]);
});
