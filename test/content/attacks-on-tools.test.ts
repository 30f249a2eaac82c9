import { describe, expect, test } from 'vitest';
import { getAttacks } from '../../src/catalog/tool/attacks.ts';
import type { BecausePart } from '../../src/catalog/tool/because.ts';
import { catalog } from '../catalogue.ts';

const { servers, data } = catalog;
const wlm = servers.find(({ id }) => id === 'teradata-wlm')!;
const server = wlm.data;
const tools = wlm.current.map((tool) => ({ ...tool, attacks: getAttacks(tool) }));

function say(parts: readonly BecausePart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : kind === 'quote' ? `“${text}”` : text))
    .join('');
}

function attacksOf(name: string): Record<string, string> {
  const { attacks } = tools.find((tool) => tool.name === name)!;
  return Object.fromEntries(attacks.map((attack) => [attack.id, say(attack.because)]));
}

describe('the attacks listed on the WLM tools', () => {
  test.each(tools)('$name: every sentence speaks of it in its own names and words', ({ name, definition, attacks }) => {
    const own = JSON.stringify(definition).toLowerCase();
    const names = new Set(tools.map((tool) => tool.name));
    for (const { because } of attacks) {
      const telling = because.filter(({ kind }) => kind !== 'text');
      expect(telling.length, say(because)).toBeGreaterThan(0);
      for (const { kind, text } of telling) {
        const inside = own.includes(JSON.stringify(text).slice(1, -1).toLowerCase());
        expect(inside || (kind === 'code' && names.has(text)), `${name}: ${text}`).toBe(true);
      }
    }
  });

  test('a read of metadata has none but, where its definition changed, that', () => {
    const plain = tools.filter(
      ({ verdict: { category, axes } }) => category === 'Read' && axes.exposure !== 'personal',
    );
    expect(plain.length).toBeGreaterThan(15);
    for (const { name, attacks, subject } of plain)
      expect(
        attacks.map((attack) => attack.id),
        name,
      ).toEqual(subject.traits.includes('grown') ? ['rug-pull'] : []);
  });

  test('what is about definitions or servers, or asks for code or secrets, is on none', () => {
    const listed = new Set(tools.flatMap(({ attacks }) => attacks.map((attack) => attack.id)));
    expect(data.attacks.map((article) => article.id).filter((article) => !listed.has(article))).toEqual([
      'code-in-an-argument',
      'credential-leak-through-errors',
      'name-collision',
      'tool-poisoning',
    ]);
  });

  test('the eleven tools that activate at once are not held back by a guard on the activation', () => {
    const claim =
      'A guard on the activating tool does not hold it back: its words “changes require activation” are not so.';
    const eleven = tools.filter(({ name }) => attacksOf(name)['privilege-by-staging']?.startsWith(claim));
    expect(eleven.map(({ name }) => name)).toEqual(
      server.reviews.facts
        .find((fact) => fact.id === 'configuration-activates-at-once')!
        .tools.toString()
        .split(',')
        .sort(),
    );
    expect(eleven.length).toBe(11);
  });

  test.each([
    [
      'abort_session',
      'over-broad-arguments',
      'The schema sets no minimum for `session_id`, so 0 and negative numbers are valid by it.',
    ],
    [
      'abort_sessions_user',
      'over-broad-arguments',
      'The definition puts the reach of one call at “all active sessions”, and its schema lists no values for `user`.',
    ],
    [
      'abort_sessions_user',
      'indirect-prompt-injection',
      'Text that an agent reads can ask for it and supply `user`; the definition itself warns “cannot be undone”.',
    ],
    [
      'create_filter',
      'over-broad-arguments',
      '`classification_criteria` takes a list of any length, and may be left out altogether.',
    ],
    [
      'activate_ruleset',
      'privilege-by-staging',
      'An approval shows `ruleset_name`; what this “activate” sets going was decided elsewhere.',
    ],
    [
      'disable_throttle',
      'runaway-loop',
      '`enable_throttle` takes back what `disable_throttle` does, so an agent can swing between the two and never arrive.',
    ],
    [
      'show_sql_text_for_session',
      'results-that-instruct',
      'Its answer holds “SQL statement text”, written by other people: whatever they put there reaches the model as text.',
    ],
    [
      'show_query_log',
      'confused-deputy',
      'The “query history” in its answer is somebody else’s, and the server’s own rights decide whether it comes.',
    ],
  ])('%s, %s: %s', (name, attack, sentence) => {
    expect(attacksOf(name)[attack]).toBe(sentence);
  });
});
