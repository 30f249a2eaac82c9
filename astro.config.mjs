import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Shiki is off because its inline styles would break the Content-Security-Policy.
  integrations: [mdx({ syntaxHighlight: false }), sitemap()],
  markdown: { syntaxHighlight: false },
  // Every style and script is a file, so that the Content-Security-Policy needs neither hashes nor 'unsafe-inline'.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
