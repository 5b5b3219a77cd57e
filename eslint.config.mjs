import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const specs = [
  '**/*.spec.ts',
  '**/*.spec-support.ts',
  '**/test-setup.ts',
  'api/test/**/*.ts',
  'libs/testing/**/*.ts',
  'e2e/**/*.ts',
  'e2e/**/*.mjs',
];

/** What scripts find without importing it: Node.js' own, and the browser's inside `page.evaluate`. */
const names = `Buffer URL URLSearchParams AbortSignal FormData Blob TextDecoder TextEncoder clearInterval clearTimeout console
  document exports fetch module performance process require setInterval setTimeout structuredClone window __dirname`;

const nodeGlobals = Object.fromEntries(names.split(/\s+/).map((name) => [name, 'readonly']));

/** Who imports whom, between projects. What a project may import besides for its specs, they alone may. */
const mayImport = {
  domain: [],
  i18n: [],
  contracts: ['domain'],
  ui: ['domain', 'i18n'],
  api: ['domain', 'contracts', 'i18n'],
  web: ['domain', 'contracts', 'i18n', 'ui'],
  testing: ['domain', 'contracts'],
  e2e: ['contracts', 'testing'],
};

const boundaries = (besides = []) => [
  'error',
  {
    allow: [],
    depConstraints: Object.entries(mayImport).map(([project, others]) => ({
      sourceTag: `scope:${project}`,
      onlyDependOnLibsWithTags: [project, ...others, ...besides].map((name) => `scope:${name}`),
    })),
  },
];

const noCharts = {
  regex: '^@swimlane/ngx-charts',
  message: 'Charts are drawn in libs/ui/charts only: caption, table, keyboard and print come with its wrapper.',
};
const noFrameworks = {
  regex: '^(node:|@nestjs/|typeorm|@angular/|rxjs)',
  message: 'domain, contracts and i18n are plain TypeScript: both sides use them.',
};
const noSchemas = {
  regex: '^@symmachia/contracts$',
  allowTypeImports: true,
  message: 'The web takes types from contracts: the schemas stay out of the bundle.',
};
const noFeatures = {
  regex: '^(\\.\\./)+(?!platform/|migrations)[a-z-]+/.+\\.(controller|service|repository|module|response|entity)$',
  message: 'platform knows no feature (its list of entities apart).',
};
const noForeignInsides = {
  regex: '^(\\.\\./)+(?!platform/)[a-z-]+/.+\\.(controller|repository)$',
  message: "Another feature's controllers and queries are its own: ask its service.",
};
const noHttpExceptions = {
  regex: '^@nestjs/common$',
  importNamePattern: 'Exception$',
  message: "Throw a Problem('code'): one filter answers it.",
};

const without = (files, patterns, ignores = []) => ({
  files,
  ignores: [...ignores, ...(files[0].startsWith('api') ? [] : specs)],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const readingTheClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Today is an argument.',
  },
];

export default tseslint.config(
  { ignores: ['**/node_modules', 'dist', 'data', 'tmp', '.nx', '.angular', 'coverage', 'test-results', 'web/public'] },
  { plugins: { '@nx': nx }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Whoever refuses control characters has to name them.
  { rules: { 'no-control-regex': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: nodeGlobals } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      // Nest's modules are classes that carry nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `output<void>()`, `Promise.withResolvers<void>()`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: { '@nx/enforce-module-boundaries': boundaries() },
  },
  {
    files: specs,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['testing']),
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    ignores: ['**/*.spec.ts', '**/fixtures/**', 'api/src/migrations/**'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  without(['libs/domain/**/*.ts', 'libs/contracts/**/*.ts', 'libs/i18n/**/*.ts'], [noFrameworks, noCharts]),
  without(['libs/ui/**/*.ts'], [noCharts], ['libs/ui/charts/**']),
  without(['web/src/**/*.ts'], [noCharts, noSchemas]),
  without(['api/src/**/*.ts'], [noForeignInsides, noHttpExceptions], ['api/src/platform/**', 'api/src/*.ts']),
  without(
    ['api/src/platform/**/*.ts'],
    [noFeatures, noHttpExceptions],
    ['api/src/platform/database/entities.ts', 'api/src/platform/problem/problem.filter.ts', '**/*.spec.ts'],
  ),
  {
    files: ['libs/domain/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', ...readingTheClock] },
  },
  {
    // A promise that nobody waits for loses its error: on the server that is an unanswered request.
    files: ['api/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['web/src/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'app', style: 'kebab-case' },
          { type: 'attribute', prefix: 'app', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'app', style: 'camelCase' }],
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: ['web/src/**/*.html', 'libs/ui/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    // It does not see a control inside `@if`; axe checks the names of all controls in the running product.
    rules: { '@angular-eslint/template/label-has-associated-control': 'off' },
  },
  {
    // Playwright reads from `({}, use)` that a fixture needs no other.
    files: ['e2e/product/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  prettier,
);
