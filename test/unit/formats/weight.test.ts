import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.ts';

/** The most that a page may load for one format, in bytes gzipped: to write a policy, read it back and decide it. */
const budgets = { json: 15_000, other: 45_000 };

/** Packages that have no business there: the engine of patterns, what lint alone needs, and zod in full. */
const banned = /node_modules\/(re2js|leven|toml-eslint-parser|jsonc-parser|zod\/v4\/(classic|locales))\//;

it('a page loads little for any one format', async () => {
  const weighed = await Promise.all(
    formats.map(async ({ id, language }) => {
      const { outputFiles, metafile } = await build({
        stdin: {
          contents: `export { text } from './src/formats/${id}/text.ts'; export * from './src/policy/core.ts';`,
          resolveDir: new URL('../../..', import.meta.url).pathname,
        },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        metafile: true,
      });
      const [output] = Object.values(metafile.outputs);
      const parts = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      return {
        id,
        bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length,
        budget: language === 'json' ? budgets.json : budgets.other,
        banned: parts.map(([path]) => path).filter((path) => banned.test(path)),
      };
    }),
  );
  const table = weighed.map(({ id, bytes, budget }) => `${id.padEnd(18)}${String(bytes).padStart(7)} of ${budget}`);
  process.stdout.write(`${table.join('\n')}\n`);
  expect(weighed.filter((each) => each.bytes > each.budget || each.banned.length > 0)).toEqual([]);
});
