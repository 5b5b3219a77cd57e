module.exports = { displayName: 'domain', ...require('../../jest.preset.cjs') };
