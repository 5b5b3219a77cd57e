import { rememberInstalled } from './install.mjs';

/** npm calls this when it has changed node_modules for a developer (`dependencies` in package.json). */
rememberInstalled();
