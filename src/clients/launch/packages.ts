import type { Launch } from './launch.ts';
import { plainAddress, plainRepository, plainVersion } from './plain.ts';

/** What a package of npm is asked for by: a name with a version or tag, an address or a repository. */
export function npmSpec(spec: string): Launch {
  const source = sourceSpec(spec);
  if (source) return source;
  const [, name, version] = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:@(.*))?$/i.exec(spec) ?? [];
  if (name !== undefined && name.length <= 214) return packageOf('npm', name.toLowerCase(), version);
  const repository = plainRepository(spec);
  return repository ? { by: 'repository', ...repository } : { by: 'unknown', why: 'a package that npm does not name' };
}

/** What a project of PyPI is asked for by: a name with extras and a version, or a repository. Names are one under PEP 503. */
export function pypiSpec(spec: string): Launch {
  const source = sourceSpec(spec.replace(/^[A-Za-z0-9._-]+(\[[^\]]*\])?\s*@\s*(?=[a-z+]+:)/, ''));
  if (source) return source;
  const [, name, version] =
    /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)(?:\[[^\]]*\])?\s*(?:(?:@|===?)\s*(.*)|[<>~!].*)?$/.exec(spec) ??
    [];
  if (name === undefined) return { by: 'unknown', why: 'a project that PyPI does not name' };
  return packageOf('pypi', normalised(name), version);
}

/** The one spelling of a project's name, by PEP 503. */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[._-]+/g, '-');
}

/** A package with its version, where that is plain. */
export function packageOf(registry: 'npm' | 'pypi' | 'go' | 'jsr', name: string, text?: string): Launch {
  const version = plainVersion(text);
  return { by: 'package', registry, name, ...(version !== undefined && { version }) };
}

/** A package that is fetched from where it is developed, or from an address. */
function sourceSpec(spec: string): Launch | undefined {
  if (/^(\.|\/|~|[A-Za-z]:\\|file:)/.test(spec)) return { by: 'script', script: 'a folder of this machine' };
  if (!/^(git\+|git:|ssh:|https?:|github:)/.test(spec)) return undefined;
  const repository = plainRepository(spec);
  if (repository && (/^(git|ssh|github)/.test(spec) || /\.git([@#]|$)/.test(spec)))
    return { by: 'repository', ...repository };
  const address = plainAddress(spec);
  return address === undefined ? { by: 'unknown', why: 'a package at an address' } : { by: 'address', address };
}
