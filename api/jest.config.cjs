module.exports = {
  displayName: 'api',
  ...require('../jest.preset.cjs'),
  testTimeout: 120_000,
};
