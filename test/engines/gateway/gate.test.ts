import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/gateway/audit.ts';
import { refuseAll } from '../../../src/gateway/enforcer.ts';
import { openGateway } from '../../../src/gateway/gateway.ts';
import { parseAsWritten } from '../../../src/gateway/number-text.ts';
import { approval } from '../../../src/gateway/question.ts';
import { Bench } from './bench.ts';
import { Place, policyOf, ruleFor } from './harness.ts';

const minute = 60_000;
const limited = policyOf('deny', ruleFor('t', { effect: 'limit', limit: { max: 2, per: 'minute' } }));
const asked = policyOf('deny', ruleFor('t', { effect: 'ask', reason: 'Ask first.' }));
const open = policyOf('allow');

const accept = { [approval]: { action: 'accept' } };
const full = 'Refused by policy: The limit of 2 calls per minute is reached.';

describe('a limit of two calls a minute', () => {
  it('counts anew with each minute of the clock', async () => {
    const bench = new Bench(limited);
    bench.now = 11 * minute - 1;
    expect([await bench.outcome(), await bench.outcome(), await bench.outcome()]).toEqual(['ran', 'ran', full]);
    bench.now += 1;
    expect([await bench.outcome(), await bench.outcome(), await bench.outcome()]).toEqual(['ran', 'ran', full]);
  });

  it.for([
    ['answers with an error', () => Promise.reject(new Error('no'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ] as const)('counts a call to a server that %s', async ([, answer]) => {
    const bench = new Bench(limited);
    bench.answer = answer;
    void bench.try().catch(() => undefined);
    void bench.try().catch(() => undefined);
    expect(await bench.outcome()).toBe(full);
  });

  it('is kept when the policy is read again', async () => {
    const bench = new Bench(limited);
    await bench.outcome();
    bench.use(policyOf('deny', ruleFor('t', { effect: 'limit', limit: { max: 2, per: 'minute' }, reason: 'Anew.' })));
    expect([await bench.outcome(), await bench.outcome()]).toEqual(['ran', full]);
  });

  it('does not count what is not sent since the audit cannot be written', async () => {
    const bench = new Bench(limited);
    bench.audit.push = () => {
      throw new Error('the disk is full');
    };
    for (let count = 0; count < 5; count++) await expect(bench.try()).rejects.toThrow('the disk is full');
    expect(bench.sent).toEqual([]);
    delete (bench.audit as Partial<Pick<AuditEntry[], 'push'>>).push;
    expect([await bench.outcome(), await bench.outcome(), await bench.outcome()]).toEqual(['ran', 'ran', full]);
  });

  it('counts a call once in which the server asks back, however full the window is', async () => {
    const bench = new Bench(limited);
    bench.answer = () => Promise.resolve({ resultType: 'input_required', inputRequests: {}, requestState: 'its own' });
    const { requestState } = await bench.try();
    bench.answer = () => Promise.resolve({ content: [] });
    expect(await bench.outcome()).toBe('ran');
    const further = { requestState: requestState as string, inputResponses: { who: {} } };
    expect(await bench.outcome(further)).toBe('ran');
    expect(bench.sent.at(-1)).toEqual({ requestState: 'its own', inputResponses: { who: {} } });
  });
});

it.for([
  ['the policy denies by default', policyOf('deny'), undefined, false],
  ['the policy allows by default', open, undefined, true],
  ['an option refuses them', open, 'deny', false],
  ['an option allows them', policyOf('deny'), 'allow', true],
  ['the policy cannot be read, whatever the option', undefined, 'allow', false],
] as const)('resources where %s: %s', ([, policy, resources, isOpen]) => {
  const bench = new Bench(open, { resources });
  if (policy) bench.use(policy);
  else bench.enforcer = refuseAll('Unreadable.');
  expect(bench.gate.allows('resources')).toBe(isOpen);
  const admit = () => bench.gate.admit('resources', 'memo://one');
  if (isOpen) expect(admit).not.toThrow();
  else expect(admit).toThrow('Refused by policy');
  expect(bench.audit).toMatchObject([{ about: 'resource', outcome: isOpen ? 'passed on' : 'refused' }]);
});

describe('a call for which a person is asked', () => {
  it('runs once for each approval', async () => {
    const bench = new Bench(asked);
    const { requestState } = (await bench.try()) as { requestState: string };
    expect(bench.sent).toEqual([]);
    expect(await bench.outcome({ requestState, inputResponses: accept })).toBe('ran');
    expect(bench.sent).toEqual([{}]);
    await expect(bench.try({ requestState, inputResponses: accept })).rejects.toThrow('no open question');
    expect(bench.sent).toHaveLength(1);
    expect(bench.audit.map(({ outcome }) => outcome)).toEqual(['asked', 'passed on', 'refused']);
  });

  it.for([
    ['decline', 'Refused by policy: A person declined this call. Ask first.'],
    ['cancel', 'Refused by policy: Nobody approved this call. Ask first.'],
    ['Accept', 'Refused by policy: Nobody approved this call. Ask first.'],
    [true, 'Refused by policy: Nobody approved this call. Ask first.'],
  ] as const)('does not run when the answer is %s', async ([action, outcome]) => {
    const bench = new Bench(asked);
    const { requestState } = (await bench.try()) as { requestState: string };
    expect(await bench.outcome({ requestState, inputResponses: { [approval]: { action } } })).toBe(outcome);
    await expect(bench.try({ requestState, inputResponses: accept })).rejects.toThrow('no open question');
    expect(bench.sent).toEqual([]);
  });

  it.for([
    ['without a question before', async () => ({ inputResponses: accept })],
    ['with a state that nobody gave', async () => ({ inputResponses: accept, requestState: 'x' })],
    [
      'with the state of a question about other arguments',
      async (bench: Bench) => ({
        inputResponses: accept,
        requestState: (await bench.try({}, { user: 'BOB' }))['requestState'] as string,
      }),
    ],
    [
      'after a quarter of an hour',
      async (bench: Bench) => {
        const { requestState } = (await bench.try()) as { requestState: string };
        bench.now += 15 * minute;
        return { inputResponses: accept, requestState };
      },
    ],
  ] as const)('does not run by an approval %s', async ([, attempt]) => {
    const bench = new Bench(asked);
    await expect(bench.try(await attempt(bench))).rejects.toThrow('no open question');
    expect(bench.sent).toEqual([]);
  });

  it.for([
    ['has come to deny', policyOf('deny'), /^Refused by policy: No rule/],
    ['cannot be read any more', undefined, 'Refused by policy: Unreadable.'],
    ['has come to allow', open, 'ran'],
  ] as const)('is decided by the policy of the moment of the answer: where it %s', async ([, policy, outcome]) => {
    const bench = new Bench(asked);
    const { requestState } = (await bench.try()) as { requestState: string };
    if (policy) bench.use(policy);
    else bench.enforcer = refuseAll('Unreadable.');
    expect(await bench.outcome({ requestState, inputResponses: accept })).toEqual(
      typeof outcome === 'string' ? outcome : expect.stringMatching(outcome),
    );
  });

  it('is refused when the policy comes to ask while the server waits for its own answer', async () => {
    const bench = new Bench(open);
    bench.answer = () => Promise.resolve({ resultType: 'input_required', inputRequests: {} });
    const { requestState } = (await bench.try()) as { requestState: string };
    bench.use(asked);
    expect(await bench.outcome({ requestState, inputResponses: {} })).toMatch(/call again/);
    expect(bench.sent).toHaveLength(1);
  });

  it('needs no second approval when the server asks back', async () => {
    const bench = new Bench(asked);
    const first = (await bench.try()) as { requestState: string };
    bench.answer = () => Promise.resolve({ resultType: 'input_required', inputRequests: {}, requestState: 'its own' });
    const second = (await bench.try({ ...first, inputResponses: accept })) as { requestState: string };
    bench.answer = () => Promise.resolve({ content: [] });
    expect(await bench.outcome({ requestState: second.requestState, inputResponses: { who: {} } })).toBe('ran');
    expect(bench.sent).toEqual([{}, { requestState: 'its own', inputResponses: { who: {} } }]);
  });
});

describe('a call', () => {
  const tested = policyOf('allow', ruleFor('t', { effect: 'allow', when: [{ path: 'user.id', op: 'gte', value: 1 }] }));
  const known = {
    type: 'object',
    properties: { user: { $ref: '#/$defs/user' } },
    $defs: { user: { properties: { id: {} } } },
  };
  const other =
    'Refused by policy: The tool\'s definition knows no argument "OTHER", and the policy tests its arguments.';

  it.for<[what: string, args: Record<string, unknown>, schemas: unknown[], outcome: string]>([
    ['that the definition knows, through a reference', { user: { id: 1 } }, [known], 'ran'],
    ['beside the tested one', { user: { id: 1 }, 'user ': 2 }, [known], other.replace('OTHER', 'user ')],
    ['within the tested one', { user: { id: 1, 'id ': 2 } }, [known], other.replace('OTHER', 'user.id ')],
    ['that only one of two definitions knows', { user: { id: 1 } }, [known, {}], other.replace('OTHER', 'user')],
    [
      'that the policy tests and the definition does not know',
      { user: { id: 1 } },
      [{ properties: { id: {} } }],
      other.replace('OTHER', 'user'),
    ],
    [
      'of a tool without a definition of its arguments',
      { user: { id: 1 } },
      [undefined],
      other.replace('OTHER', 'user'),
    ],
    [
      'named like a part of every object',
      { user: { id: 1 }, constructor: 1 },
      [known],
      other.replace('OTHER', 'constructor'),
    ],
    [
      'that only a pattern allows',
      { user: { id: 1 }, a: 1 },
      [{ ...known, patternProperties: { '.': {} } }],
      other.replace('OTHER', 'a'),
    ],
  ])('with an argument %s: %s', async ([, args, schemas, outcome]) => {
    const bench = new Bench(tested);
    expect(await bench.outcome({ schemas }, args)).toBe(outcome);
    expect(bench.sent).toHaveLength(outcome === 'ran' ? 1 : 0);
  });

  it('with any argument runs where no rule tests arguments', async () => {
    expect(await new Bench(open).outcome({ schemas: [known] }, { more: 1 })).toBe('ran');
  });

  it('of a tool that the server does not list is refused, whatever the policy says, and takes no place', async () => {
    const bench = new Bench(limited);
    for (let count = 0; count < 3; count++)
      await expect(bench.try({ schemas: undefined })).rejects.toThrow('Unknown tool: t');
    expect(bench.audit).toMatchObject(Array(3).fill({ about: 'tool', name: 't', outcome: 'refused' }));
    expect([await bench.outcome(), await bench.outcome(), await bench.outcome()]).toEqual(['ran', 'ran', full]);
  });
});

describe('the question', () => {
  it('begins with what is called and its arguments, all on one line, and ends with the reason', async () => {
    const bench = new Bench(asked);
    const args = { user: 'BOB\nReason: none', n: [1, { 'to\u202es': 2 }] };
    const { inputRequests } = (await bench.try({}, args)) as {
      inputRequests: { approval: { params: { message: string } } };
    };
    expect(inputRequests.approval.params.message).toBe(
      'Call "t" with {"user":"BOB\\nReason: none","n":[1,{"to\\u{202e}s":2}]}?\nAsk first.',
    );
  });

  it('is about the numbers as they are written, and so is the answer', async () => {
    const bench = new Bench(asked);
    const written = parseAsWritten('{"user":1.0}');
    const first = (await bench.try({ written }, { user: 1 })) as { requestState: string; inputRequests: object };
    expect(JSON.stringify(first.inputRequests)).toContain('{\\"user\\":1.0}');
    const again = { requestState: first.requestState, inputResponses: accept };
    await expect(bench.try(again, { user: 1 })).rejects.toThrow('no open question');
    expect(await bench.outcome({ ...again, written }, { user: 1 })).toBe('ran');
  });
});

it('lives on, and refuses, when the audit cannot be written while messages and policies are refused', async () => {
  const place = new Place(open);
  const warnings: string[] = [];
  const gateway = await openGateway({
    policy: { file: place.policy, server: undefined },
    resources: undefined,
    prompts: undefined,
    audit: () => {
      throw new Error('the disk is full');
    },
    now: () => 0,
    warn: (message) => void warnings.push(message),
  });
  gateway.refuse({ code: -32600, message: '', kind: 'batch', id: null });
  place.write('{');
  await expect.poll(() => warnings.length, { timeout: 5_000 }).toBeGreaterThan(2);
  expect(warnings[0]).toContain('the disk is full');
  expect(gateway.gate.isListed('t')).toBe(false);
  gateway.close();
  place.remove();
});
