import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// A client waits for the gateway whenever it starts, so that what Node makes of these files is kept between starts: where
// only whoever installed them can write. Not at the end alone, since a client may kill it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
setTimeout(flushCompileCache, 2_000).unref();

await import('./gateway/command.ts');
