import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Format, formats } from '../formats/index.ts';
import { publishedForWlm } from './published.ts';
import type { Case, Prover } from './prover.ts';

const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** A type of a vendor's own library. */
export interface VendorType {
  module: string;
  /** Its name in that module; `default` for what the module exports by default. */
  imported: string;
  /** The path from there to the type. */
  type: string;
}

/** Compiles every published policy, and texts that have to fail, as values of the vendor's own type. */
export function compile(id: string, vendor: VendorType, wrong: Record<string, unknown>): Prover['run'] {
  const format = formats.find((each) => each.id === id) as Format;
  return async function* (installed, record) {
    const { context, policies } = publishedForWlm();
    const values = [
      ...policies.map(({ name, policy }) => ({
        name,
        text: format.export(policy, context).text,
        expected: 'accepted' as const,
      })),
      ...Object.entries(wrong).map(([name, value]) => ({
        name,
        text: JSON.stringify(value),
        expected: 'rejected' as const,
      })),
    ];
    const folder = join(installed, 'cases');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [at, { text }] of values.entries()) {
      const importing = `import type { ${vendor.imported} as Vendor } from '${vendor.module}';`;
      writeFileSync(join(folder, `case-${at}.ts`), `${importing}\nexport const value: ${vendor.type} = ${text};\n`);
    }
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--pretty', 'false'];
    const files = readdirSync(folder).map((name) => join('cases', name));
    const program = [compiler, '--ignoreConfig', ...options, ...files];
    const { stdout, stderr } = spawnSync(process.execPath, program, { cwd: installed, encoding: 'utf8' });
    const errors = new Map<number, string[]>();
    for (const line of stdout.split('\n')) {
      const at = /^cases\/case-(\d+)\.ts\(/.exec(line)?.[1];
      if (at !== undefined) errors.set(Number(at), [...(errors.get(Number(at)) ?? []), line]);
    }
    // An error elsewhere, such as a type that cannot be found, would let every case look accepted.
    if (stderr !== '' || /^error/m.test(stdout)) throw new Error(`tsc failed: ${stdout}${stderr}`);
    for (const [at, { name, text, expected }] of values.entries()) {
      record({ case: name, text, errors: errors.get(at) ?? [] });
      yield { name, expected, seen: errors.has(at) ? 'rejected' : 'accepted' } satisfies Case;
    }
  };
}
