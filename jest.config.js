/** Whole estates are synthesized once, from compiled JavaScript: source maps make cdktf's tokens slow. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json', diagnostics: false }],
  },
  // Jest leaves one core idle by default, which is half of a machine with two.
  maxWorkers: '100%',
  testTimeout: 30000,
};
