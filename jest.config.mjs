/** Three kinds of specs: rules (pure), api (against the built server and a real PostgreSQL), web (jsdom). */
const swc = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2023' },
      module: { type: 'commonjs' },
    },
  ],
};
const paths = {
  '^@obi/matching$': '<rootDir>/libs/matching/src/index.ts',
  '^@obi/kernel$': '<rootDir>/libs/shared/kernel/src/index.ts',
  '^@obi/shared/(api|web|ui)$': '<rootDir>/libs/shared/$1/src/index.ts',
  '^@obi/shared/web/outbox$': '<rootDir>/libs/shared/web/src/outbox/index.ts',
  '^@obi/testing/(api|web)$': '<rootDir>/libs/shared/testing/$1/src/index.ts',
  '^@obi/belts/web/test$': '<rootDir>/libs/belts/web/test/src/index.ts',
  '^@obi/contexts$': '<rootDir>/libs/contexts/src/index.ts',
  '^@obi/database$': '<rootDir>/libs/database/src/index.ts',
  '^@obi/(people|guide|curriculum|belts|mentoring|notifications|audit)/(rules|api|web)$':
    '<rootDir>/libs/$1/$2/src/index.ts',
};
const common = {
  rootDir: import.meta.dirname,
  moduleNameMapper: paths,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
};

export default {
  // Generous, because a machine may be busy; a spec that hangs still ends.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'api',
      testEnvironment: 'node',
      transform: swc,
      transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
      globalSetup: '<rootDir>/libs/shared/testing/api/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/shared/testing/api/src/global-teardown.ts',
      testMatch: ['<rootDir>/libs/*/api/test/**/*.api-spec.ts', '<rootDir>/apps/api/test/**/*.api-spec.ts'],
    },
    {
      ...common,
      displayName: 'rules',
      testEnvironment: 'node',
      transform: swc,
      testMatch: [
        '<rootDir>/libs/*/rules/src/**/*.spec.ts',
        '<rootDir>/libs/matching/src/**/*.spec.ts',
        '<rootDir>/libs/shared/kernel/src/**/*.spec.ts',
        '<rootDir>/libs/*/api/src/**/*.spec.ts',
        '<rootDir>/libs/shared/api/src/**/*.spec.ts',
        '<rootDir>/libs/database/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
      ],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/libs/shared/testing/web/src/setup.ts'],
      transform: {
        '^.+\\.(ts|mjs|html|svg)$': [
          'jest-preset-angular',
          {
            tsconfig: '<rootDir>/libs/shared/testing/web/tsconfig.json',
            stringifyContentPathRegex: '\\.(html|svg)$',
          },
        ],
      },
      moduleFileExtensions: ['ts', 'html', 'js', 'json', 'mjs'],
      // Angular is published as ES modules only: what ends in .mjs is transformed, the rest of node_modules is not.
      transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$)'],
      testMatch: [
        '<rootDir>/libs/*/web/src/**/*.spec.ts',
        '<rootDir>/libs/shared/{web,ui}/src/**/*.spec.ts',
        '<rootDir>/apps/web/src/**/*.spec.ts',
      ],
    },
  ],
};
