import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestsOf } from './requests.mjs';
import { startApi, stop } from './servers.mjs';

/** Who asks is the API's own cost: the bare server does not look that up. */
const isSessionLookup = ({ sql }) => /\bFROM (sessions|users|memberships) WHERE\b/.test(sql.replace(/\s+/g, ' '));

/** The file with the statements that the API runs for each measured request. */
export async function recordStatements(file, folder) {
  const log = join(folder, 'statements.log');
  writeFileSync(log, '');
  const api = await startApi(file, {
    NODE_OPTIONS: `--require ${join(import.meta.dirname, 'record-statements.cjs')}`,
    RECORD_STATEMENTS: log,
  });
  const recorded = {};
  for (const { name, path } of await requestsOf(api)) {
    writeFileSync(log, '');
    await fetch(`${api.url}${path}`, { headers: { cookie: api.cookie } });
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    recorded[name] = lines.map((line) => JSON.parse(line)).filter((statement) => !isSessionLookup(statement));
  }
  await stop(api);
  const statements = join(folder, 'statements.json');
  writeFileSync(statements, JSON.stringify(recorded));
  return statements;
}
