/** A recipe of README, and what a person who follows it makes up on the way. */
export interface Recipe {
  kind: string;
  /** The heading under which README has it. */
  heading: string;
  /** The id of what is added. */
  id: string;
  /** What is written into the lines to fill in, by key. */
  values: Readonly<Record<string, string>>;
  /** What is changed by hand then, in the files that README names for it. */
  edits?: readonly { file: string; from: string; to: string }[];
}

/** A second server, which npm has and which lists its tools without an account. */
export const serverRecipe: Recipe = {
  kind: 'server',
  heading: 'Add a server',
  id: 'filesystem',
  values: {
    name: 'Filesystem',
    short: 'Filesystem',
    vendor: 'Model Context Protocol',
    kind: 'reference',
    about: 'An agent reads, writes, moves and searches the files below the folders that it is started with.',
    purposes: '[files]',
    'licence.spdx': 'MIT',
    'licence.basis': 'Written in its package.',
    'launch.source.kind': 'npm',
    'launch.source.name': "'@modelcontextprotocol/server-filesystem'",
    'launch.source.version': '2026.8.31',
    'launch.transport': 'stdio',
    'launch.command': "[npx, -y, '@modelcontextprotocol/server-filesystem@2026.8.31', '.']",
  },
};

/** A rule about a verb that no recorded tool has; its samples are names that recorded tools may have. */
export const ruleRecipe: Recipe = {
  kind: 'rule',
  heading: 'Add a rule',
  id: 'verb-yodel',
  values: {
    title: 'Yodels',
    summary: 'Yodelling is heard by everybody in the valley.',
    'match.verbs': '[yodel]',
    supports: 'Execute',
    weight: '0.5',
    'tests.match': '[yodel_song, "Yodels a song."]',
    'tests.no': '[read_file, move_file, "Lists the yodels of a valley."]',
  },
};

/** A client that nobody has. */
export const formatRecipe: Recipe = {
  kind: 'format',
  heading: 'Add a format',
  id: 'toy-client',
  values: {
    title: 'Toy client',
    tab: 'Toy client',
    kind: 'client',
    consumer: 'The toy client of a trial',
    file: '~/.toy-client.json',
    spelling: 'TOOL, below SERVER',
    'read.consumer': 'Toy client, its documentation',
    'read.version': '"1"',
    'read.date': '2026-11-29',
    'check.untried': 'No call was tried in the toy client.',
    'read.summary': 'The toy client was not run.',
    'sources.title': 'Nothing, since nobody has it',
  },
  edits: [
    {
      file: 'src/formats/index.ts',
      from: "import { vscode } from './vscode/index.ts';\n",
      to: "import { toyClient } from './toy-client/index.ts';\nimport { vscode } from './vscode/index.ts';\n",
    },
    { file: 'src/formats/index.ts', from: '\n  goose,\n', to: '\n  goose,\n  toyClient,\n' },
  ],
};

/** Every recipe of README. */
export const recipes: readonly Recipe[] = [serverRecipe, ruleRecipe, formatRecipe];
