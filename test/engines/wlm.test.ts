import { describe, expect, it } from 'vitest';
import { formats, toolNames } from '../../src/formats/index.ts';
import { decide, noCounters, refuses } from '../../src/policy/index.ts';
import { readerEngine } from './reader.ts';
import { publishedForWlm } from '../../src/prove/published.ts';

const { context, policies, calls } = publishedForWlm();
const state = { now: 0, counters: noCounters };
const effect = (policy: (typeof policies)[number]['policy'], call: (typeof calls)[number]) =>
  decide(policy, call, state).effect;
const named = (name: string) => policies.find((each) => each.name === name)!.policy;

describe('what the catalogue publishes for WLM', () => {
  it('speaks of 42 tools', () => {
    expect([context.server.tools.length, policies.length]).toEqual([42, 45]);
  });

  it('hides abort_sessions_user and lets the other 41 through, in the policy for that tool', () => {
    const policy = named('abort_sessions_user');
    const effects = toolNames(context.server).map(
      (tool) => [tool, effect(policy, { server: context.server.id, tool, arguments: {} })] as const,
    );
    expect(effects.filter(([, each]) => each !== 'allow')).toEqual([['abort_sessions_user', 'hide']]);
  });

  it('asks for abort_session of one session under Operate, and refuses 0, a text and nothing', () => {
    const policy = named('operate');
    const effects = [{ session_id: 1 }, { session_id: 0 }, { session_id: '1' }, {}].map((args) =>
      effect(policy, { server: context.server.id, tool: 'abort_session', arguments: args }),
    );
    expect(effects).toEqual(['ask', 'deny', 'deny', 'deny']);
  });

  it('treats deleting and disabling a throttle alike in every profile', () => {
    for (const profile of ['observe', 'operate', 'all-but-irreversible']) {
      const [remove, disable] = ['delete_throttle', 'disable_throttle'].map(
        (tool) => named(profile).rules.find((rule) => rule.tool === tool)?.effect,
      );
      expect(remove).toBe(disable);
    }
  });

  it.each(formats.filter(({ read }) => read !== undefined))(
    '$id does with every tool what its export says, for every published policy',
    (format) => {
      for (const { name, policy } of policies) {
        const { text, enforced } = format.export(policy, context);
        const engine = readerEngine(format)(text, context);
        for (const call of calls) {
          const did = engine(call);
          const promised = effect(enforced, call);
          const same = did === 'refused' ? refuses(promised) : did === promised;
          expect(same, `${name}: ${did}, not ${promised}, on ${JSON.stringify(call)}`).toBe(true);
        }
      }
    },
  );
});
