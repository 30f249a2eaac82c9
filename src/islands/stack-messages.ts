import type { Choice, Difference } from '../amend/index.ts';
import type { Fate } from '../formats/index.ts';
import type { Severity } from '../model/index.ts';

/** A file as it was pasted or dropped. */
export interface GivenFile {
  /** Its name where it has one. */
  name: string;
  text: string;
  /** The id of the place that the reader chose for it; empty to have it told by its keys. */
  place: string;
}

/** What the page asks of the stack worker. */
export interface StackRequest {
  id: number;
  /** Address of what servers are recognised by. */
  servers: string;
  /** Address of the tools of one server; SERVER stands for its id. */
  tools: string;
  files: readonly GivenFile[];
  choice: Choice;
}

/** What came of reading one file. */
export interface ReadFile {
  /** As a sentence. */
  said: string;
  isProblem: boolean;
}

/** A configured server as it is shown. */
export interface ServerView {
  name: string;
  client: string;
  /** Its page and name in the catalogue; null where it is not known. */
  found: { href: string; title: string } | null;
  /** By what it was found, or what it starts. */
  by: string;
  tools: string;
  /** Names of variables whose values were read past. */
  variables: readonly string[];
}

/** How many tools meet what. */
export interface Counts {
  fates: readonly { fate: Fate; count: number }[];
  /** What may run unasked, in a sentence: its first words, and the rest. */
  lead: string;
  rest: string;
  unknown: string;
}

/** A tool with what becomes of its calls. */
export interface ToolView {
  tool: string;
  href: string;
  server: string;
  client: string;
  severity: Severity;
  now: Fate;
  then: Fate;
  line: string;
}

/** Tools of one client that are worse together. */
export interface ChainView {
  client: string;
  sides: readonly {
    title: string;
    tools: readonly Pick<ToolView, 'tool' | 'server' | 'href' | 'then'>[];
    more: number;
  }[];
  after: string;
}

/** A file that changes, with the text to copy and what of it is shown. */
export interface ChangeView extends Difference {
  path: string;
  filename: string;
  isNew: boolean;
  text: string;
}

/** The policy for one client. */
export interface PolicyView {
  id: string;
  title: string;
  /** In which mode it was read, as a sentence. */
  mode: string;
  files: readonly ChangeView[];
  cannot: readonly string[];
}

/** Everything that the page shows. */
export interface StackView {
  servers: readonly ServerView[];
  now: Counts;
  after: Counts;
  moved: string;
  tools: readonly ToolView[];
  chains: readonly ChainView[];
  policies: readonly PolicyView[];
  /** What is not known: of what, and a sentence. */
  unknown: readonly { of: string; text: string }[];
  share: string;
  /** The end of the address that opens the recognised servers where a policy is built: their ids in the catalogue alone. Empty where there is none. */
  build: string;
}

/** What the worker answers. */
export type StackReply =
  { id: number; files: readonly ReadFile[]; view: StackView | null } | { id: number; problem: string };
