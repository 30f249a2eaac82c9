import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { returnToCaller } from './caller.ts';

// A person waits for the answer, so that what Node makes of these files is kept between starts.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
returnToCaller('toolrisk');

await import('./toolrisk/command.ts');
