module.exports = { displayName: 'i18n', ...require('../../jest.preset.cjs') };
