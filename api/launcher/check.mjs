import './require-node.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { runTool, runToolQuietly } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { countJourneys, countSpecs } from './results.mjs';
import { inRoot } from './workspace.mjs';

/** What npm test does: everything, also after something has failed; the sum of it in the last line. */
const reports = 'dist/reports';
const specs = inRoot(`${reports}/specs.json`);
const journeys = inRoot(`${reports}/journeys.json`);
const inOrder = ['--maxWorkers=2', `--testSequencer=${inRoot('api/launcher/longest-first.cjs')}`];
const everyProject = ['--parallel=2', '--output-style=static'];
const jestProjects = ['api', 'libs/contracts', 'libs/domain', 'libs/i18n', 'libs/testing', 'libs/ui', 'web'];

const failed = [];

const steps = {
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  lint: () => runToolQuietly('nx', ['run-many', '-t', 'lint', ...everyProject]),
  types: () => runToolQuietly('nx', ['run-many', '-t', 'typecheck', ...everyProject]),
  specs: () =>
    runTool('jest', ['--projects', ...jestProjects, ...inOrder, '--json', `--outputFile=${specs}`], {
      env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  build: buildIfNeeded,
  journeys: async () => {
    if (failed.includes('build')) return 1;
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys };
    return runTool('@playwright/test', ['test', '--config', 'e2e/playwright.config.ts'], { env });
  },
};

await ensureInstalled();
rmSync(inRoot(reports), { recursive: true, force: true });
mkdirSync(inRoot(reports), { recursive: true });
for (const [name, step] of Object.entries(steps)) {
  process.stdout.write(`\n── ${name}\n`);
  const began = Date.now();
  const code = await step();
  if (code !== 0) failed.push(name);
  process.stdout.write(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s\n`);
}
const counts = [countSpecs(specs), countJourneys(journeys)];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
process.stdout.write(failed.length ? `\nFailed: ${failed.join(', ')}\n` : '\n');
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = failed.length ? 1 : 0;
