module.exports = {
  displayName: 'api',
  ...require('../jest.preset.cjs'),
  testTimeout: 120_000,
  // A real PostgreSQL for *.db.spec.ts, one for the whole run.
  globalSetup: '<rootDir>/../libs/testing/databases/global-setup.ts',
  globalTeardown: '<rootDir>/../libs/testing/databases/global-teardown.ts',
};
