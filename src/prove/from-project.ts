import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** One of the project's own dependencies, in the version that it pins. Throws where it has no such dependency. */
export function fromProject(name: string): { from: 'project'; name: string; version: string } {
  const version = manifest.devDependencies[name];
  if (version === undefined) throw new Error(`${name} is no devDependency of the project`);
  return { from: 'project', name, version };
}
