const { default: Sequencer } = require('@jest/test-sequencer');

/** The specs that ask the whole of the API take longest: they begin first, so that nobody waits for them in the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const asksAll = ({ path }) => /[\\/]api[\\/]test[\\/]/.test(path);
    return [...sorted.filter(asksAll), ...sorted.filter((test) => !asksAll(test))];
  }
};
