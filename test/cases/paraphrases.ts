/** Two sentences that say the same of a tool. */
export const paraphrases = [
  {
    name: 'apply_limit',
    one: 'Applies the limit to the live system.',
    other: 'Applies the limit to the production system.',
  },
  { name: 'end_work', one: 'Terminates all sessions.', other: 'Terminates every session.' },
  {
    name: 'create_gate',
    one: 'Creates a gate to reject queries.',
    other: 'Creates a gate that refuses matching queries.',
  },
  {
    name: 'end_work',
    one: 'Terminates all that user’s jobs.',
    other: 'Terminates every job the user has.',
  },
  { name: 'create_gate', one: 'Creates a system-level limit.', other: 'Creates a cluster-wide limit.' },
] as const;

/** Sentences in which words of one meaning are exchanged; none of these wordings stands in a rule. */
const templates = [
  {
    name: 'end_work',
    template: '{ends} {all} {running} {sessions}.',
    verdict: 'Destructive Critical',
    words: {
      ends: ['Terminates', 'Kills', 'Aborts'],
      all: ['all', 'every', 'all of the', 'the entire'],
      running: ['', 'active', 'running', 'open'],
      sessions: ['sessions', 'queries', 'jobs', 'connections', 'requests'],
    },
  },
  {
    name: 'create_gate',
    template: 'Creates a gate that {refuses} {matching} {queries}.',
    verdict: 'Write High',
    words: {
      refuses: ['blocks', 'rejects', 'refuses', 'denies', 'bars', 'forbids'],
      matching: ['', 'matching', 'unwanted', 'certain'],
      queries: ['queries', 'statements', 'requests', 'traffic', 'connections'],
    },
  },
  {
    name: 'set_thing',
    template: 'Sets a {wide} limit.',
    verdict: 'Write High',
    words: {
      wide: [
        'system-wide',
        'cluster-wide',
        'tenant-wide',
        'organization-wide',
        'server-wide',
        'system-level',
        'account-level',
        'global',
      ],
    },
  },
  {
    name: 'end_record',
    template: '{deletes} {what} {forever}.',
    verdict: 'Destructive High',
    words: {
      deletes: ['Deletes', 'Erases', 'Removes', 'Destroys', 'Wipes'],
      what: ['the document', 'the message', 'a record'],
      forever: ['permanently', 'irreversibly', 'forever'],
    },
  },
  {
    name: 'handle_cart',
    template: '{pays} {what}.',
    verdict: 'Financial Critical',
    words: {
      pays: ['Pays', 'Refunds', 'Buys', 'Purchases', 'Repays'],
      what: ['the goods', 'what was ordered', 'the amount'],
    },
  },
  {
    name: 'empty_store',
    template: '{removes} {all} {things} {of} the store.',
    verdict: 'Destructive Critical',
    words: {
      removes: ['Removes', 'Flushes', 'Clears', 'Wipes', 'Deletes', 'Purges'],
      all: ['all', 'every one of the', 'all of the'],
      things: ['keys', 'entries', 'records'],
      of: ['of', 'in', 'from'],
    },
  },
  {
    name: 'cut_off',
    template: '{isolates} the {host}.',
    verdict: 'Execute High',
    words: {
      isolates: ['Isolates', 'Quarantines'],
      host: ['host', 'device', 'endpoint', 'machine', 'workstation', 'server'],
    },
  },
  {
    name: 'try_login',
    template: '{tries} the {accounts}.',
    verdict: 'Execute High',
    words: {
      tries: [
        'Brute forces',
        'Runs a password spray against',
        'Runs credential stuffing against',
        'Starts a dictionary attack on',
      ],
      accounts: ['accounts', 'login', 'users of a domain'],
    },
  },
  {
    name: 'symbol_setting',
    template: '{sets} the {leverage} of a symbol.',
    verdict: 'Financial High',
    words: {
      sets: ['Sets', 'Changes', 'Adjusts', 'Updates'],
      leverage: ['leverage', 'margin mode', 'margin type', 'position mode'],
    },
  },
  {
    name: 'over_chains',
    template: 'Bridges {assets} to another {chain}.',
    verdict: 'Financial Critical',
    words: { assets: ['assets', 'tokens', 'funds', 'a coin'], chain: ['chain', 'network', 'rollup'] },
  },
  {
    name: 'give_up',
    template: '{accepts} the {dispute}.',
    verdict: 'Financial High',
    words: {
      accepts: ['Accepts', 'Closes', 'Concedes', 'Settles'],
      dispute: ['dispute', 'customer dispute', 'open dispute'],
    },
  },
  {
    name: 'change_copies',
    template: '{scales} the {deployment} {to}.',
    verdict: 'Execute High',
    words: {
      scales: ['Scales', 'Rescales', 'Autoscales'],
      deployment: ['deployment', 'service', 'group', 'cluster'],
      to: ['', 'to more replicas'],
    },
  },
  {
    name: 'data_set',
    template: '{kind} ops: list/get/{changes}/{loses}.',
    verdict: 'Destructive High',
    words: {
      kind: ['Recipe', 'Note', 'Sheet'],
      changes: ['create', 'update', 'edit', 'add'],
      loses: ['delete', 'destroy', 'erase', 'purge'],
    },
  },
  {
    name: 'run_text',
    template: '{evaluates} {a} {language} {thing}.',
    verdict: 'Execute Medium',
    words: {
      evaluates: ['Evaluates', 'Interprets'],
      a: ['a', 'some'],
      language: ['JavaScript', 'Python', 'Lua', 'Groovy'],
      thing: ['expression', 'snippet', 'program'],
    },
  },
  {
    name: 'ask_database',
    template: '{queries} the {database} with a SQL {statement}.',
    verdict: 'Execute Medium',
    words: {
      queries: ['Queries', 'Query'],
      database: ['database', 'warehouse', 'server'],
      statement: ['statement', 'query'],
    },
  },
  {
    name: 'handle_host',
    template: '{off} the {host}.',
    verdict: 'Execute High',
    words: {
      off: ['Powers off', 'Shuts down', 'Reboots'],
      host: ['hypervisor', 'router', 'host', 'controller', 'partition'],
    },
  },
  {
    name: 'end_run',
    template: '{cancels} {ongoing} {run}.',
    verdict: 'Destructive High',
    words: {
      cancels: ['Cancels', 'Aborts', 'Interrupts'],
      ongoing: ['an ongoing', 'the ongoing', 'an executing'],
      run: ['query', 'evaluation', 'simulation'],
    },
  },
  {
    name: 'look_for_more',
    template: '{triggers} {a} {search} of the library.',
    verdict: 'Execute Medium',
    words: {
      triggers: ['Triggers', 'Queues', 'Schedules', 'Initiates'],
      a: ['a', 'another'],
      search: ['search', 'scan', 'rescan', 'refresh'],
    },
  },
  {
    name: 'web_task',
    template: 'Autonomously {does} {tasks} in a browser.',
    verdict: 'Execute High',
    words: { does: ['executes', 'performs', 'completes'], tasks: ['tasks', 'errands', 'a task', 'what is asked'] },
  },
] as const;

/** Names in which one word is exchanged for another of its meaning; the names alone decide, some also how bad it is. */
export const nameTemplates = [
  {
    template: '{delete}_{browser}_{profile}',
    category: 'Destructive',
    words: {
      delete: ['delete', 'destroy', 'erase', 'purge', 'wipe'],
      browser: ['browser', 'target', 'element', 'user'],
      profile: ['profile', 'log', 'report', 'result', 'document'],
    },
  },
  {
    template: '{flush}_{all}',
    category: 'Destructive',
    words: { flush: ['flush', 'clear', 'wipe', 'delete', 'purge'], all: ['all', 'everything', 'db'] },
  },
  {
    template: '{isolate}_{host}',
    category: 'Execute',
    words: { isolate: ['isolate', 'quarantine'], host: ['host', 'endpoint', 'device', 'machine'] },
  },
  {
    template: '{suspend}_{user}',
    category: 'Write',
    words: { suspend: ['suspend', 'deactivate', 'disable', 'lock'], user: ['user', 'member', 'account'] },
  },
  {
    template: '{void}_{payment}',
    category: 'Financial',
    words: { void: ['void', 'capture', 'reverse', 'refund'], payment: ['payment', 'charge'] },
  },
  {
    template: '{draft}_{message}',
    category: 'Write Low',
    words: { draft: ['draft', 'create_draft', 'save_draft'], message: ['email', 'reply', 'message', 'post'] },
  },
  {
    template: '{watch}_{card}',
    category: 'Write Low',
    words: { watch: ['watch', 'unwatch', 'star', 'bookmark'], card: ['card', 'thread', 'repository'] },
  },
  {
    template: '{restore}_{machine}',
    category: 'Destructive Critical',
    words: { restore: ['restore', 'rebuild', 'reimage', 'reset'], machine: ['vm', 'server', 'droplet', 'database'] },
  },
  {
    template: '{stop}_{recording}',
    category: 'Execute Low',
    words: { stop: ['stop', 'end'], recording: ['recording', 'trace', 'screencast', 'port_forward'] },
  },
  {
    template: '{add}_{reaction}',
    category: 'Write Low',
    words: { add: ['add', 'create'], reaction: ['reaction', 'label', 'emoji_reaction', 'vote'] },
  },
  {
    template: '{thing}_{loss}',
    category: 'Destructive',
    words: {
      thing: ['record', 'user_data', 'old_entries'],
      loss: ['deletion', 'removal', 'erasure', 'destruction'],
    },
  },
  {
    template: '{thing}_{news}',
    category: 'Read',
    words: {
      thing: ['workflow', 'spending', 'traffic'],
      news: ['analysis', 'patterns', 'diagnostics', 'velocity', 'predictions', 'insights'],
    },
  },
  {
    template: 'assert_{what}',
    category: 'Read',
    words: { what: ['visible', 'text', 'no_errors', 'count', 'title', 'url'] },
  },
] as const;

/** Every wording of every template. */
export const wordings = templates.map(({ name, template, verdict, words }) => ({
  name,
  template,
  verdict,
  sentences: filled(template, words),
}));

/** Every name of every template. */
export const names = nameTemplates.map(({ template, category, words }) => ({
  template,
  category,
  names: filled(template, words),
}));

function filled(template: string, words: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(words).reduce<string[]>(
    (texts, [slot, choices]) =>
      texts.flatMap((text) =>
        choices.map((choice) => text.replace(`{${slot}}`, choice).replaceAll(/ +/g, ' ').replace(' .', '.')),
      ),
    [template],
  );
}
