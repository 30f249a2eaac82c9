import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.astro', 'test/fixtures', 'node_modules'] },
  js.configs.recommended,
  ts.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'astro/no-set-html-directive': 'error',
    },
  },
  // The one component that writes raw text: JSON in a data block, escaped.
  { files: ['src/components/DataBlock.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
