import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.ts';
import { startProduct } from './product.ts';

/** Finds the browser and loads the demonstration once; every test begins with a copy of it. */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'symmachia-demonstration-'));
  const database = join(folder, 'demonstration.db');
  const product = await startProduct({ env: { DATABASE_URL: `sqlite:${database}` } });
  await product.stop();
  process.env['SYMMACHIA_DEMONSTRATION'] = database;
  process.env['SYMMACHIA_CHROMIUM'] = await chromiumPath();
  return () => rmSync(folder, { recursive: true, force: true });
}
