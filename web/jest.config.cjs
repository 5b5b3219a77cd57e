const { createCjsPreset } = require('jest-preset-angular/presets');
const { moduleNameMapper } = require('../jest.preset.cjs');

module.exports = {
  displayName: 'web',
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  // Angular's packages are ES modules, which this Node.js loads as they are.
  transformIgnorePatterns: ['/node_modules/'],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/test-setup.ts'],
  moduleNameMapper,
};
