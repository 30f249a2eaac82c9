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
] as const;

/** Every wording of every template. */
export const wordings = templates.map(({ name, template, verdict, words }) => ({
  name,
  template,
  verdict,
  sentences: Object.entries(words).reduce<string[]>(
    (sentences, [slot, choices]) =>
      sentences.flatMap((sentence) =>
        (choices as readonly string[]).map((choice) =>
          sentence.replace(`{${slot}}`, choice).replaceAll(/ +/g, ' ').replace(' .', '.'),
        ),
      ),
    [template],
  ),
}));
