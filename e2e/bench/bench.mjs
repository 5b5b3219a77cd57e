// What the API costs over the bare database: `npm run bench`. Ratios of one run, medians of three rounds;
// and what others notice of a large import. Exits 1 on a miss.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importing } from './importing.mjs';
import { measure, median, warmUp } from './load.mjs';
import { generate, startApi, startBare, stop } from './servers.mjs';
import { requestsOf } from './requests.mjs';
import { recordStatements } from './statements.mjs';

const rounds = 3;
const idleMemoryTarget = 150;
const healthTarget = 0.25;
const saveTarget = 10;

const folder = mkdtempSync(join(tmpdir(), 'symmachia-bench-'));
const file = join(folder, 'large.db');
let missed = false;

function report(name, value, target, isGood, unit = '') {
  const verdict = isGood ? 'ok' : 'MISS';
  missed ||= !isGood;
  process.stdout.write(`${name}: ${value.toFixed(2)}${unit} (target ${target}${unit}) ${verdict}\n`);
}

try {
  process.stdout.write('Generating 200 organisations, 10,000 actions, 30,000 commitments, 200,000 updates …\n');
  await generate(file);
  const statements = await recordStatements(file, folder);
  const api = await startApi(file);
  report(
    'resident memory idle',
    await api.idleMemory(),
    `≤ ${idleMemoryTarget}`,
    (await api.idleMemory()) <= idleMemoryTarget,
    ' MB',
  );
  const bare = await startBare(file, statements);
  for (const { name, path, target } of await requestsOf(api)) {
    const ratios = [];
    await warmUp(`${bare.url}/${name}`);
    await warmUp(`${api.url}${path}`, { cookie: api.cookie });
    for (let round = 0; round < rounds; round += 1) {
      const baseline = await measure(`${bare.url}/${name}`);
      const ours = await measure(`${api.url}${path}`, { cookie: api.cookie });
      ratios.push({ ratio: ours / baseline, ours, baseline });
    }
    const { ratio, ours, baseline } = median(ratios);
    process.stdout.write(`  ${name}: ${Math.round(ours)} requests/s, bare ${Math.round(baseline)}\n`);
    report(`${name} against bare`, ratio, `≥ ${target}`, ratio >= target);
  }
  await stop(api, bare);

  process.stdout.write('Importing 50,000 rows …\n');
  const importer = await startApi(join(folder, 'import.db'), { DEMO: 'on' });
  const [health, save] = await importing(importer);
  report('health check while importing', health, `≤ ${healthTarget}`, health <= healthTarget, ' s');
  report("another user's save while importing", save, `≤ ${saveTarget}`, save <= saveTarget, ' s');
  await stop(importer);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
