import { defineConfig } from '@playwright/test';

/** Everything that drives the built product from outside. Build first: `npm start`, or `npm test`, which does it all. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './product/prepare.ts',
  outputDir: '../dist/reports/journeys',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  // What takes longest begins first, so that nobody waits for it in the end.
  projects: [
    { name: 'scripts', testMatch: '**/scripts.spec.ts' },
    { name: 'journeys', testIgnore: '**/scripts.spec.ts' },
  ],
  use: {
    locale: 'el-GR',
    timezoneId: 'Europe/Athens',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
});
