import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/catalog/settings.ts';

const { url, base } = readSettings(process.env);

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'always',
  // Shiki is off because its inline styles would break the Content-Security-Policy.
  integrations: [
    mdx({ syntaxHighlight: false }),
    // The policies of one tool stand on its own page too.
    sitemap({ filter: (page) => !/\/tools\/[^/]+\/[^/]+\/policies\/$/.test(page) }),
  ],
  markdown: { syntaxHighlight: false },
  // Every style and script is a file, so that the Content-Security-Policy needs neither hashes nor 'unsafe-inline'.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
