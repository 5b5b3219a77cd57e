/** The oldest Node.js that can fetch the rest; the product itself runs on the one pinned in package.json. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Symmachia needs Node.js 20.19 or newer, this is ${process.version}. See https://nodejs.org.\n`);
  process.exit(1);
}
