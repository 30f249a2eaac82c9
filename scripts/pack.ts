import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listedCatalogue } from '../src/check/index.ts';
import { pagesIn } from '../src/serve/index.ts';
import { run, usage, warn } from './command.ts';
import { bundleHook } from './pack/hook-bundle.ts';
import { notices } from './pack/notices.ts';
import { tryPackage } from './pack/try.ts';
import { keptIndex, readIndex } from './toolrisk/own-catalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const largest = 5 * 1024 * 1024;

await run({
  help: `
pack [--out DIR] [--pages DIR] [--try VERSION …]

Makes the package of the command: one folder with built JavaScript, the catalogue and nothing to install, and of it a
tarball. Prints the tarball's path. Ends with 1 where it is larger than 5 MB, or where a
try fails.
Its name is that of the environment's PACKAGE_NAME, else toolrisk; nothing is published.

  --out DIR       where the folder and the tarball go (.cache/package)
  --pages DIR     a built site, such as dist: the pages that \`toolrisk serve\` serves are put into the package
  --try VERSION   install it into an empty folder beside this version of Node, which comes from the registry, and let
                  that check the files of the tests (can be repeated)
`,
  options: { out: { type: 'string' }, pages: { type: 'string' }, try: { type: 'string', multiple: true } },
  async main({ out = join(root, '.cache/package'), pages, try: versions = [] }, positionals) {
    if (positionals.length > 0) usage('pack takes no arguments', 'pack --out DIR');
    const folder = resolve(out, 'package');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'lib'), { recursive: true });
    const inputs = [...(await bundle(join(folder, 'lib/bin'))), ...(await bundleHook(root, join(folder, 'lib/hook')))];
    writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${notices(inputs, root)}\n`);
    cpSync(join(root, 'content'), join(folder, 'content'), {
      recursive: true,
      filter: (path) => !isLeftOut(relative(join(root, 'content'), path)),
    });
    if (pages !== undefined) copyPages(pagesIn(resolve(pages)).folder, join(folder, 'lib/pages'));
    for (const file of ['LICENSE', 'README.md']) cpSync(join(root, file), join(folder, file));
    await listedCatalogue(join(folder, 'lib/catalogue.json'), () => undefined);
    await readIndex();
    cpSync(keptIndex, join(folder, 'lib/search.json'));
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', resolve(out)], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) usage(`npm pack ended with ${status}: ${stderr.trim()}`);
    const [packed] = JSON.parse(stdout) as { filename: string; unpackedSize: number }[];
    const tarball = join(resolve(out), packed!.filename);
    const { size } = statSync(tarball);
    warn(
      `${(size / 1024 / 1024).toFixed(2)} MB packed, ${(packed!.unpackedSize / 1024 / 1024).toFixed(2)} MB unpacked`,
    );
    process.stdout.write(`${tarball}\n`);
    const tried = versions.map((version) => tryPackage(tarball, version, join(root, 'test/fixtures/clients/home')));
    for (const { line } of tried) warn(line);
    return size > largest || tried.some(({ isGood }) => !isGood) ? 1 : 0;
  },
});

/** Builds the bin, with what only some commands need in files of its own; the paths of everything that went in. */
async function bundle(outdir: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { toolrisk: 'scripts/toolrisk/command.ts' },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    // Names of classes and functions stand in messages.
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { '@cedar-policy/cedar-wasm/nodejs': './scripts/pack/cedar-if-installed.ts' },
    // What Node 20 does not have yet.
    inject: ['scripts/pack/for-node-20.ts'],
    // Packages of the older kind ask for parts of Node by require.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  const bin = join(outdir, 'toolrisk.js');
  writeFileSync(bin, `#!/usr/bin/env node\n${readFileSync(bin, 'utf8')}`);
  chmodSync(bin, 0o755);
  return Object.keys(metafile.inputs);
}

/** Copies the pages of stacks and of the builder with all that they ask for. */
function copyPages(site: string, to: string): void {
  const asked =
    /^(?:(?:stack|builder|_astro|search)(?:\/.*)?|favicon\.svg|search\.json|servers(?:\/[^/]+(?:\/(?:stack|build|schemas)\.json)?)?|formats(?:\/[^/]+(?:\/use\.json)?)?)$/;
  cpSync(site, to, {
    recursive: true,
    filter: (path) => {
      const name = relative(site, path).replaceAll('\\', '/');
      return name === '' || (asked.test(name) && !/^(?:servers|formats)\/[^/]+\.\w+$/.test(name));
    },
  });
}

/** What of the content no command reads. */
function isLeftOut(path: string): boolean {
  return path === 'labels' || path.startsWith('labels/') || path.split('/').some((part) => part.startsWith('.'));
}

function manifest(): unknown {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  return {
    name: process.env['PACKAGE_NAME'] || 'toolrisk',
    version: own['version'],
    description: own['description'],
    license: own['license'],
    type: 'module',
    bin: { toolrisk: 'lib/bin/toolrisk.js' },
    files: ['lib', 'content', 'THIRD-PARTY.txt'],
    engines: own['engines'],
    peerDependencies: { '@cedar-policy/cedar-wasm': '*' },
    peerDependenciesMeta: { '@cedar-policy/cedar-wasm': { optional: true } },
  };
}
