import { setFlagsFromString } from 'node:v8';

/**
 * To be imported before all else: loading the program leaves much garbage once, and V8 would keep the room it took for it
 * (some 20 MB of 160). Once it serves, memory grows as it usually does.
 */
setFlagsFromString('--semi-space-growth-factor=1');

export const growAsUsual = () => setFlagsFromString('--semi-space-growth-factor=2');
