import { readFileSync } from 'node:fs';

/** What Jest's report says; a file that could not even be run counts as one failure. */
export function countSpecs(file) {
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = read(file);
  return { passed: passed ?? 0, failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0) };
}

/** What Playwright's report says; a journey that passed only when repeated has failed. */
export function countJourneys(file) {
  const { stats = {}, errors = [] } = read(file);
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
