/** The architecture as lint rules. `arrows` and `kinds` are the whole of it; everything else is house rules. */
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import { createProjectGraphAsync } from 'nx/src/project-graph/project-graph.js';
import typescript from 'typescript-eslint';

// The boundary rule reads the map of projects from a file, and without that file it says nothing and passes everything.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false });

/** Context → contexts it may call. Up the arrows there are only events. */
const arrows = {
  people: [],
  notifications: ['people'],
  guide: ['people', 'notifications'],
  curriculum: ['people', 'notifications', 'guide'],
  belts: ['people', 'notifications', 'guide', 'curriculum'],
  matching: [],
  mentoring: ['people', 'notifications', 'curriculum', 'belts', 'matching'],
  audit: [],
  // All of them together, for the server and the command line.
  contexts: ['people', 'notifications', 'guide', 'curriculum', 'belts', 'mentoring'],
  shared: ['database'],
  database: [],
};
/** What every context may use besides its own. */
const everywhere = ['shared', 'audit'];
/** What audit and shared stand on must not stand on them. */
const below = { audit: ['shared'], shared: [], matching: ['shared'], database: ['shared'] };

/** Kind of library → kinds it may use: what runs in the browser never meets what runs on the server. */
const kinds = {
  rules: ['rules'],
  api: ['api', 'rules'],
  ui: ['ui', 'rules'],
  web: ['web', 'ui', 'rules'],
  sql: ['rules'],
  testing: ['testing', 'api', 'web', 'ui', 'rules', 'sql'],
  app: ['api', 'web', 'ui', 'rules', 'sql'],
  e2e: ['testing', 'rules'],
  tool: [],
};

const scope = (name) => `scope:${name}`;
const kind = (name) => `kind:${name}`;
const contexts = Object.keys(arrows);

const scopeConstraints = [
  ...contexts.map((name) => ({
    sourceTag: scope(name),
    onlyDependOnLibsWithTags: [name, ...arrows[name], ...(below[name] ?? everywhere)].map(scope),
  })),
  { sourceTag: scope('app'), onlyDependOnLibsWithTags: contexts.map(scope) },
  { sourceTag: scope('e2e'), onlyDependOnLibsWithTags: ['e2e', 'shared'].map(scope) },
  { sourceTag: scope('tools'), onlyDependOnLibsWithTags: ['scope:tools'] },
];
const kindConstraints = (alsoInSpecs = []) =>
  Object.keys(kinds).map((name) => ({
    sourceTag: kind(name),
    onlyDependOnLibsWithTags: [...kinds[name], ...alsoInSpecs].map(kind),
  }));

const boundaries = (alsoInSpecs) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      depConstraints: [...scopeConstraints, ...kindConstraints(alsoInSpecs)],
      // A context's pages are lazy; the parts that it exports stand on pages of the app, such as Today.
      checkDynamicDependenciesExceptions: ['^@obi/[a-z]+/web(/test)?$'],
    },
  ],
});

const specs = [
  '**/*.spec.ts',
  '**/*.api-spec.ts',
  '**/test/**/*.ts',
  'libs/shared/testing/**/*.ts',
  'e2e/**/*.mts',
  '**/*.spec.mjs',
];
const seeds = ['libs/database/seeds/**', 'libs/database/migrations/**'];
/** Files whose default export a tool asks for. */
const configs = [
  '*.config.mjs',
  '**/*.config.mjs',
  '**/*.config.ts',
  '**/global-setup.ts',
  '**/global-teardown.ts',
];

/** How rows are reached is decided in one place; elsewhere it is `Db`. */
const typeormOnlyBelow = {
  paths: [
    { name: 'typeorm', importNames: ['DataSource', 'EntityManager'], message: 'Use Db of @obi/shared/api.' },
  ],
};
const noPackages = {
  patterns: [
    { regex: '^(?!@obi/|\\.)', message: 'Rules are pure: they import no package, not even one of Node.' },
  ],
};

export default defineConfig(
  { ignores: ['**/node_modules', 'dist', '.obi', '.nx', '.angular', 'coverage', 'tmp', '**/*.gen.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...typescript.configs.recommended.map((config) => ({
    files: ['**/*.ts', '**/*.mts', '**/*.mjs'],
    ...config,
  })),
  {
    files: ['**/*.ts', '**/*.mts', '**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(),
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', typeormOnlyBelow],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['libs/*/rules/src/**/*.ts', 'libs/matching/src/**/*.ts', 'libs/shared/kernel/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', noPackages],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'window', 'document'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
  {
    files: ['libs/shared/api/src/db/**/*.ts', 'libs/database/**/*.ts', ...specs],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['**/*.ts'], ignores: ['**/*.spec.ts'], ...onlyAngularClasses() },
  {
    files: specs,
    rules: { ...boundaries(['testing']), 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  { files: seeds, rules: { 'max-lines-per-function': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.html'],
    ignores: ['**/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { 'max-lines': ['error', 300] },
  },
);

/** Components and directives: standalone, asked for dependencies with inject(), selectors that begin with obi. */
function onlyAngularClasses() {
  return {
    files: ['libs/*/web/src/**/*.ts', 'libs/shared/{web,ui}/src/**/*.ts', 'apps/web/src/**/*.ts'],
    plugins: { '@angular-eslint': angular.tsPlugin },
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/no-output-on-prefix': 'error',
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'obi', style: 'kebab-case' },
      ],
    },
  };
}
