const { join } = require('node:path');
const { Compilation, sources } = require('webpack');
const { compilerOptions } = require('../tsconfig.base.json');

const root = join(__dirname, '..');

/**
 * Writes what is not ASCII as escapes: V8 keeps the text of a program in two bytes a letter as soon as one is Greek, so that
 * the words of one language would double what ours takes in memory (some 3 MB more). Not for letters in `String.raw`.
 */
const inAscii = {
  apply: (compiler) =>
    compiler.hooks.compilation.tap('InAscii', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'InAscii', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        (assets) => Object.keys(assets).forEach((name) => compilation.updateAsset(name, escaped)),
      ),
    ),
};

function escaped(source) {
  const ascii = new sources.ReplaceSource(source);
  for (const { 0: text, index } of source.source().matchAll(/[^\0-\x7f]+/g)) {
    const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
    ascii.replace(index, index + text.length - 1, codes.map((code) => `\\u${code}`).join(''));
  }
  return ascii;
}

/** Bundles our own code only: packages stay in node_modules, where native ones find their binaries. */
module.exports = {
  mode: 'none',
  target: 'node24',
  devtool: 'source-map',
  entry: {
    main: join(__dirname, 'src/main.ts'),
    symmachia: join(__dirname, 'src/symmachia.ts'),
    'import-worker': join(__dirname, 'src/imports/import-worker.ts'),
  },
  output: { path: join(root, 'dist/api'), filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    alias: Object.fromEntries(
      Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`${alias}$`, join(root, file)]),
    ),
  },
  externals: [
    ({ request }, done) => (/^(@symmachia\/|\.|\/)/.test(request) ? done() : done(null, `commonjs ${request}`)),
  ],
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2023',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
          },
          sourceMaps: true,
        },
      },
    ],
  },
  plugins: [inAscii],
  performance: { hints: false },
  stats: 'errors-warnings',
};
