import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/catalog/settings.ts';
import { part } from './src/site/part.ts';

const { url, base } = readSettings(process.env);

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'always',
  // Shiki is off because its inline styles would break the Content-Security-Policy.
  integrations: [
    mdx({ syntaxHighlight: false }),
    // The policies of one tool stand on its own page too.
    sitemap({
      filter: (page) => !/\/tools\/[^/]+\/[^/]+\/policies\/$/.test(page),
      customPages: part.builtElsewhere ?? [],
    }),
  ],
  markdown: { syntaxHighlight: false },
  // Every style and script is a file, so that the Content-Security-Policy needs neither hashes nor 'unsafe-inline'.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Astro marks its MDX modules by a directive of its own, which the bundler may drop: Astro has read it by then.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  devToolbar: { enabled: false },
});
