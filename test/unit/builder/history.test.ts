import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Act,
  beginning,
  builtForTool,
  builtFrom,
  did,
  type History,
  nothing,
  policyOf,
  redone,
  undone,
} from '../../../src/builder/index.ts';
import { policySchema } from '../../../src/model/index.ts';
import { act, built } from './acts.ts';
import { known, shop } from './shop.ts';

const all = (history: History, step: (one: History) => History): History => {
  for (let next = step(history); next !== history && next.present !== history.present; next = step(history))
    history = next;
  return history;
};
const order = { server: 'shop', tool: 'cancel_order' };
const limited: Act = { kind: 'limit', ...order, limit: { max: 1, per: 'hour' } };

describe('whatever is done', () => {
  test('taking all of it back gives the start, and doing it again gives the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const end = acts.reduce(did, beginning);
        const start = all(end, undone);
        expect(start.present).toBe(nothing);
        expect(all(start, redone).present).toBe(end.present);
      }),
    );
  });

  test('the policy is one that the schema of policies takes', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const policy = policyOf(acts.reduce(did, beginning).present, known);
        expect(policySchema.parse(policy)).toEqual(policy);
      }),
    );
  });

  test('an act that changes nothing is no step', () => {
    fc.assert(
      fc.property(built, (opened) => {
        const history = did(beginning, { kind: 'open', built: opened });
        expect(did(history, { kind: 'otherwise', effect: opened.otherwise })).toBe(history);
        expect(did(history, { kind: 'remove', server: 'not-there' })).toBe(history);
        expect(did(history, { kind: 'effect', tools: [], effect: 'hide' })).toBe(history);
      }),
    );
  });
});

describe('one step back', () => {
  const opened = did(beginning, { kind: 'open', built: builtFrom([shop], 'operate') });

  test('takes back all that was typed into one field', () => {
    const typed = [1, 12, 120].reduce(
      (history, max) => did(history, { ...limited, limit: { max, per: 'hour' } }),
      did(opened, { kind: 'effect', tools: [{ ...order, limit: { max: 5, per: 'minute' } }], effect: 'limit' }),
    );
    expect(undone(typed).present.servers[0]!.choices.get('cancel_order')!.limit).toEqual({ max: 5, per: 'minute' });
  });

  test('is of one tool alone', () => {
    const two = did(did(opened, limited), { ...limited, tool: 'add_note' });
    expect(undone(two).present).toEqual(did(opened, limited).present);
  });

  test('forgets what was taken back as soon as something else is done', () => {
    const other = did(undone(did(opened, limited)), { kind: 'otherwise', effect: 'allow' });
    expect(redone(other).present).toBe(other.present);
  });
});

describe('a choice', () => {
  const opened = did(beginning, { kind: 'open', built: builtFrom([shop], 'operate') });
  const effectOn = (history: History, effect: 'hide' | 'allow' | 'deny') =>
    did(history, { kind: 'effect', tools: [{ ...order, limit: { max: 5, per: 'minute' } }], effect });
  const ruleOf = ({ present }: History) => policyOf(present, known).rules.find(({ tool }) => tool === 'cancel_order')!;

  test('keeps its conditions while the tool is hidden, and has them again after', () => {
    const hidden = effectOn(opened, 'hide');
    expect(ruleOf(hidden)).not.toHaveProperty('when');
    expect(ruleOf(effectOn(hidden, 'allow')).when).toEqual([{ path: 'order_id', op: 'gte', value: 1 }]);
  });

  test('has the catalogue’s reason where the catalogue would do the same, and says so where it would not', () => {
    expect(ruleOf(opened).reason).toBe('Medium: a condition says more than a cap.');
    expect(ruleOf(effectOn(opened, 'deny')).reason).toBe('Chosen for this policy; the catalogue recommends allow.');
    const own = did(opened, { kind: 'reason', ...order, reason: 'Ask Ana.' });
    expect(ruleOf(own).reason).toBe('Ask Ana.');
  });
});

test('the policy for one tool leaves the rest of the server as it is', () => {
  expect(policyOf(builtForTool(shop, 'cancel_all')!, known)).toEqual({
    version: 1,
    default: 'allow',
    rules: [{ server: 'shop', tool: 'cancel_all', effect: 'hide', reason: 'Critical: so it is.' }],
  });
  expect(builtForTool(shop, 'no_such_tool')).toBeUndefined();
});
