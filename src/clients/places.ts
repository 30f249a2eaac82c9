import type { Scope } from './configured.ts';

/** The systems whose places are known. */
export type System = 'linux' | 'darwin' | 'win32';

/** Where a client looks for a file. */
export interface Place {
  scope: Scope;
  /**
   * The path: `~/` is home, `./` each folder from the project up to its repository's root, `$config/` where programs of
   * the system keep what is set, anything else stands from the root. A last part with `*` means every such file of a folder.
   */
  path: string | Readonly<Partial<Record<System, string>>>;
  /** A variable of the environment that names another folder for what comes before the last part. */
  movedBy?: string;
  /** True where other clients have the file too, so that it does not tell that this one is used. */
  shared?: true;
}

/** What of a machine its places depend on. */
export interface Machine {
  system: System;
  home: string;
  /** The folders from the project up, nearest first, as absolute paths. */
  folders: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
}

/** Where a file may lie: a path, or every file of a folder that ends in something. */
export interface Candidate {
  scope: Scope;
  path: string;
  /** The ending of the names, where the path is that of a folder. */
  ending?: string;
}

/** The paths of a place on a machine, nearest first. */
export function candidatesOf({ path, scope, movedBy }: Place, machine: Machine): Candidate[] {
  const template = typeof path === 'string' ? path : path[machine.system];
  if (template === undefined) return [];
  const moved = movedBy === undefined ? undefined : machine.environment[movedBy];
  const paths = moved ? [joined(moved, template.slice(template.lastIndexOf('/') + 1))] : expanded(template, machine);
  return paths.map((each) => {
    const [, folder, ending] = /^(.*)[/\\]\*(\.[a-z]+)$/.exec(each) ?? [];
    return folder === undefined ? { scope, path: each } : { scope, path: folder, ending: ending! };
  });
}

function expanded(template: string, { system, home, folders, environment }: Machine): string[] {
  if (template.startsWith('~/')) return [joined(home, template.slice(2))];
  if (template.startsWith('./')) return folders.map((folder) => joined(folder, template.slice(2)));
  if (!template.startsWith('$config/')) return [template];
  const rest = template.slice('$config/'.length);
  if (system === 'darwin') return [joined(home, `Library/Application Support/${rest}`)];
  if (system === 'win32') return [joined(environment['APPDATA'] ?? joined(home, 'AppData/Roaming'), rest)];
  return [joined(environment['XDG_CONFIG_HOME'] || joined(home, '.config'), rest)];
}

function joined(folder: string, rest: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${rest}`;
}

/** Whether a path could be that of a place on any system: whether it ends as the place does. */
export function endsLike({ path }: Place, given: string): boolean {
  const ends = typeof path === 'string' ? [path] : Object.values(path);
  const shown = given.replaceAll('\\', '/');
  return ends.some((template) => {
    const end = template.replace(/^(~|\.|\$config)?\//, '');
    const [, folder, ending] = /^(.*\/)\*(\.[a-z]+)$/.exec(end) ?? [];
    if (folder !== undefined) return shown.includes(`/${folder}`.replace('//', '/')) && shown.endsWith(ending!);
    return shown === end || shown.endsWith(`/${end}`);
  });
}
