/** A registry of packages from which a launcher takes a server. */
export type Registry = 'npm' | 'pypi' | 'go' | 'jsr';

/**
 * What a configured server is started from or reached at, without anything that could be secret: no argument of the
 * server, no value, no user name or query of an address, no path of the machine.
 */
export type Launch =
  | { by: 'package'; registry: Registry; name: string; version?: string }
  | { by: 'image'; image: string; version?: string }
  | { by: 'repository'; repository: string; version?: string }
  | { by: 'address'; address: string }
  | { by: 'module'; module: string }
  | { by: 'command'; command: string }
  | { by: 'script'; script: string }
  | { by: 'container'; container: string }
  | { by: 'gateway' }
  | { by: 'unknown'; why: string };

/** What stands in an entry: program and arguments, word by word. */
export type Words = readonly string[];

/** A launch as one would name it, in one word where it has one. */
export function launchInWords(launch: Launch): string {
  switch (launch.by) {
    case 'package':
      return `${launch.registry}:${launch.name}${at(launch.version)}`;
    case 'image':
      return `image ${launch.image}${launch.version?.startsWith('sha256:') ? at(launch.version) : tag(launch.version)}`;
    case 'repository':
      return `${launch.repository}${at(launch.version)}`;
    case 'address':
      return launch.address;
    case 'module':
      return `python -m ${launch.module}`;
    case 'command':
      return launch.command;
    case 'script':
      return `script ${launch.script}`;
    case 'container':
      return `container ${launch.container}`;
    case 'gateway':
      return 'docker mcp gateway';
    case 'unknown':
      return launch.why;
  }
}

function at(version: string | undefined): string {
  return version === undefined ? '' : `@${version}`;
}

function tag(version: string | undefined): string {
  return version === undefined ? '' : `:${version}`;
}
