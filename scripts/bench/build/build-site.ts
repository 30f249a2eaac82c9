import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';

// Builds the site into a folder, as `npm run build` does, with nothing of it left in the project.
const [folder] = process.argv.slice(2) as [string];
const root = join(import.meta.dirname, '../../..');

// What is bundled finds its packages from where it lies.
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
await build({ root, outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache'), logLevel: 'warn' });
