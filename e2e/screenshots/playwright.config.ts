import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** `npm run screenshots`: draws the pictures of the README anew, of the built product with its demonstration. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'screenshots.ts',
  globalSetup: '../product/prepare.ts',
  reporter: 'list',
});
