import type { Mode, Standing } from '../formats/modes.ts';
import type { ConfiguredServer, Scope } from './configured.ts';
import type { LaunchContext } from './launch/parse.ts';
import type { Place } from './places.ts';
import type { Unfit } from './unfit.ts';

/** A file of a client, read. */
export interface ClientFile {
  /** The path as it is shown. */
  path: string;
  scope: Scope;
  /** What it is, in whatever language it is written; undefined where it could not be read. */
  value: unknown;
}

/** The name of a server for which something is said, and where. */
export interface RuleFor {
  /** The name as it is written there. */
  server: string;
  file: string;
  path: string;
}

/** What a client does with the calls of one server, by its files. */
export interface Standings {
  mode: Mode;
  standingOf(tool: string): Standing;
}

/** What the files of a client come to. */
export interface Setup {
  /** Every server that counts; of several of one name the one that wins. */
  servers: readonly ConfiguredServer[];
  /** Servers that another of the same name keeps from counting. */
  shadowed: readonly ConfiguredServer[];
  /** What becomes of calls of a server. */
  standings(server: ConfiguredServer): Standings;
  /** The names for which the rules of its files are. */
  rules: readonly RuleFor[];
  /** Files that the client does not take as they are, for which it drops them or does not start; none where nobody tried. */
  unfit?: readonly Unfit[];
  /** How the client writes the name of a server in rules. */
  spell(name: string): string;
  /** What these files do not tell, as sentences. */
  notes: readonly string[];
}

/** What a setup is read with. */
export interface ReadContext extends LaunchContext {
  /** The folders in which the client is started, from the project up; where they are not given, what is for one folder counts. */
  folders?: readonly string[];
  /** The names of tools that are known, which tell where the name of a server ends in a rule that holds both in one word. */
  tools?: readonly string[];
}

/** A client of MCP servers: all that is known of its files. */
export interface Client {
  id: string;
  title: string;
  places: readonly Place[];
  /** How sure the keys of a file make it that it is one of this client: 2 where no other client has them, 1 where others do, 0 where it is none. */
  recognises(value: unknown, text: string): 0 | 1 | 2;
  read(files: readonly ClientFile[], context: ReadContext): Setup;
}
