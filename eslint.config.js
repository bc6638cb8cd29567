import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The rooms of src/, and what each may import. Imports run one way: docs/architecture.md. */
const mayImport = {
  dialect: [],
  i18n: [],
  site: ['dialect'],
  mkdocs: ['dialect', 'site'],
  search: ['dialect', 'site'],
  media: ['dialect', 'site'],
  theme: ['dialect', 'site', 'search', 'media', 'i18n'],
  integration: ['dialect', 'site', 'search', 'media', 'mkdocs', 'theme', 'i18n'],
  cli: ['dialect', 'site', 'search', 'media', 'mkdocs', 'theme', 'integration', 'i18n'],
};
const rooms = Object.keys(mayImport);

const walls = rooms.map((room) => {
  const closed = rooms.filter((other) => other !== room && !mayImport[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${closed.join('|') || '-'})/`,
              message: `src/${room} may import only ${mayImport[room].join(', ') || 'itself'}.`,
            },
            // The dialect is text in, text out: it would make a package of its own.
            ...(room === 'dialect'
              ? [{ regex: '^(node:|astro)', message: 'src/dialect reads no files and knows no Astro.' }]
              : []),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.astro', '**/.slovo', 'tests/fixtures'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A number in a template is plain to read.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `!` after a checked index reads better than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'max-lines': ['error', { max: 300 }], 'no-console': 'error' },
  },
  { files: ['src/cli/**', 'scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts'], rules: { 'max-lines': 'off' } },
  ...walls,
);
