import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages of which something is in a bundle, with their names and versions; `inputs` are the paths of its files. */
export function notices(inputs: readonly string[], root: string): string {
  const names = new Set(
    inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1] ?? []),
  );
  return [...names]
    .sort()
    .map((name) => notice(name, join(root, 'node_modules', name)))
    .join('\n\n');
}

/** Throws where a package has no licence, since then it cannot be handed on. */
function notice(name: string, folder: string): string {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.\w+|-\w+)?$/i.test(each));
  if (license === undefined && file === undefined) throw new Error(`${name} ${version} states no licence`);
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}`.trim();
}
