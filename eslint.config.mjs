import tseslint from 'typescript-eslint';

const onlySettingsReadsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only libs/settings reads process.env.',
};
const onlyClockAsksTheTime = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The moment is an argument; only clock.ts asks for it.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The moment is an argument; only clock.ts asks for it.',
  },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: one main export, named like the file.',
};
const noPersonalNumbers = {
  selector: 'Literal[value=/(^|\\D)(1[3-9]\\d{9}|[1-9]\\d{5}(19|20)\\d{9}[\\dXx])(\\D|$)/]',
  message: 'No phone or identity numbers in source or fixtures: build them at run time.',
};
// OpenSSL signs with this curve what no SM2 verifier takes: it is ECDSA, and no SM2 signature.
const noSm2OfOpenssl = {
  selector: "Property[key.name='namedCurve'] > Literal[value=/^sm2$/i]",
  message: 'node:crypto makes no SM2 signatures: they come from a certified module or not at all.',
};
const everywhere = [
  onlySettingsReadsTheEnvironment,
  ...onlyClockAsksTheTime,
  noDefaultExport,
  noPersonalNumbers,
  noSm2OfOpenssl,
];
const without = (...dropped) => ['error', ...everywhere.filter((rule) => !dropped.includes(rule))];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.anqi/**',
      '.cache/**',
      'coverage/**',
      '**/*.mjs',
      'apps/web/src/wire/schema.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-restricted-syntax': without(),
    },
  },
  { files: ['libs/settings/**/*.ts'], rules: { 'no-restricted-syntax': without(onlySettingsReadsTheEnvironment) } },
  { files: ['**/clock.ts'], rules: { 'no-restricted-syntax': without(...onlyClockAsksTheTime) } },
  {
    files: [
      '**/*.controller.ts',
      '**/*.desk.ts',
      '**/ledger.ts',
      '**/*.provider.ts',
      '**/*.processor.ts',
      '**/*.filter.ts',
      '**/*.guard.ts',
    ],
    rules: { 'max-params': 'off' },
  },
);
