const { join } = require('node:path');
const { compilerOptions } = require('../tsconfig.base.json');

const root = join(__dirname, '..');

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
  performance: { hints: false },
  stats: 'errors-warnings',
};
