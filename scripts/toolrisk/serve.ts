import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../src/catalog/settings.ts';
import { findFiles, thisMachine } from '../../src/check/index.ts';
import { type MachineFile, pagesIn, serve } from '../../src/serve/index.ts';
import { run, usage, warn } from '../command.ts';

// Beside the built command; from its source they are what `npm run build` wrote.
const packed = fileURLToPath(new URL('../pages', import.meta.url));
const built = fileURLToPath(new URL('../../dist', import.meta.url));

await run({
  help: `
toolrisk serve [--port PORT] [--pages DIR]

Serves the pages of the site on which files of clients are read and policies are built, with the files of this machine and this
project already in them, and prints the address to open. It listens at 127.0.0.1; the files are given to the page at that
address alone, which holds a token: do not pass it on. Nothing leaves this machine. Pages of tools open at SITE_URL.

  --port PORT   (4322); 0 takes a free one
  --pages DIR   the built site; that of \`npm run build\` where it is not given

Ends with 0 when it is stopped, 2 wrong use or where no pages are built.
`,
  options: { port: { type: 'string' }, pages: { type: 'string' } },
  async main({ port: text = '4322', pages: folder = existsSync(packed) ? packed : built }, positionals) {
    if (positionals.length > 0) usage('serve takes no arguments');
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) usage(`--port ${text} is not a port`, '0 takes a free one');
    const token = randomBytes(32).toString('base64url');
    const { url: site } = readSettings(process.env);
    const { url, close } = await serve({ pages: pagesIn(folder), site, token, files }, port);
    process.stdout.write(`${url.href}#token=${token}\n`);
    await stopped();
    close();
    return 0;
  },
});

/** The files of this machine as they are now; what cannot be read is told of. */
function files(): MachineFile[] {
  const { texts, problems } = findFiles(thisMachine());
  for (const { path, message } of problems) warn(`${path}: ${message}`);
  return [...texts].map(([name, content]) => ({ name, text: content }));
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
