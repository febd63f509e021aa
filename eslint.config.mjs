import tseslint from 'typescript-eslint';

const CLOCK = 'Time is an input: take a date, or a Clock from stacks/clock.ts at the edge.';
const RANDOM = 'Output is deterministic: use constructs/model/stable-hash.ts.';
const TERMINAL = 'Only cli/ talks to the terminal, through its environment.';
const LOCALE = 'Order must not depend on the locale: compare code units with < and >.';

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', 'build/**', 'coverage/**', 'cdktf.out/**', 'out/**'],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_+$', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // A `!` stands where an index was just checked; noUncheckedIndexedAccess can't see that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // cdktf registers a construct by making it: `new Foo(scope, id)` alone is its idiom.
      'no-new': 'off',
      // A class with static members only is how a construct exposes its types.
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@cdktf/provider-azurerm',
              message:
                'Import by namespace (@cdktf/provider-azurerm/lib/virtual-network): the root costs 4.5 s and 400 MB.',
            },
            {
              name: '@cdktf/provider-azuread',
              message: 'Import by namespace (@cdktf/provider-azuread/lib/group): the root loads every type.',
            },
          ],
          patterns: [
            {
              group: ['cdktf/lib/*', 'cdktf/lib/**'],
              message:
                'Import from cdktf itself: its inside changes without notice, and differs in its fork.',
            },
            {
              regex: '^@cdktf/provider-[a-z]+/lib(/index)?$',
              message: 'Import one namespace, not the list of all of them.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='localeCompare']", message: LOCALE },
        { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: LOCALE },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: RANDOM },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: CLOCK },
      ],
    },
  },
  {
    files: ['constructs/**/*.ts', 'stacks/**/*.ts', 'policies/**/*.ts'],
    ignores: ['stacks/main.ts', 'stacks/clock.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'stdout', message: TERMINAL },
        { object: 'process', property: 'stderr', message: TERMINAL },
        {
          object: 'process',
          property: 'env',
          message: 'Settings come in as arguments; only the edges read them.',
        },
      ],
    },
  },
  {
    // The one place that reads the clock, and the bench, which measures.
    files: ['stacks/clock.ts', 'scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // The bench measures compiled code, which has to be required.
    files: ['scripts/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      // A type parameter is how a test says what it expects in a JSON file.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
