import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, usage, warn } from './command.ts';
import { listedAddresses, publishedAddresses } from './site-addresses.ts';

const help = `
Adds the addresses of the built site to the list of all addresses ever published, test/site/addresses.txt.

Usage: node scripts/addresses.ts

It needs dist, which \`npm run build\` makes. Nothing is ever removed from the list: an address that the site no
longer has must be named in content/moved.yaml with the address that took its place. Prints each address added.
`;

const root = join(import.meta.dirname, '..');

await run({
  help,
  options: {},
  main: () => {
    const dist = join(root, 'dist');
    if (!existsSync(dist)) usage('there is no dist', 'npm run build');
    const list = join(root, 'test/site/addresses.txt');
    const listed = new Set(listedAddresses(list));
    const added = publishedAddresses(dist).filter((address) => !listed.has(address));
    if (added.length > 0)
      writeFileSync(
        list,
        [...listed, ...added]
          .sort()
          .map((address) => `${address}\n`)
          .join(''),
      );
    for (const address of added) process.stdout.write(`${address}\n`);
    warn(`${added.length} added, ${listed.size + added.length} in all`);
    return 0;
  },
});
