import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/gateway/audit.ts';
import { type Enforcer, refuseAll } from '../../../src/gateway/enforcer.ts';
import { Gate, type GateOptions, type Try } from '../../../src/gateway/gate.ts';
import { openGateway } from '../../../src/gateway/gateway.ts';
import { neutralEnforcer } from '../../../src/gateway/neutral.ts';
import { approval } from '../../../src/gateway/question.ts';
import type { Policy } from '../../../src/model/index.ts';
import { noCounters } from '../../../src/policy/index.ts';
import { Place, policyOf, ruleFor } from './harness.ts';

const minute = 60_000;
const limited = policyOf('deny', ruleFor('t', { effect: 'limit', limit: { max: 2, per: 'minute' } }));
const asked = policyOf('deny', ruleFor('t', { effect: 'ask', reason: 'Ask first.' }));
const open = policyOf('allow');

/** A gate whose clock, policy and server the test holds in its hand. */
class Bench {
  now = 10 * minute;
  enforcer: Enforcer;
  audit: AuditEntry[] = [];
  /** What the server was sent, and what it answers. */
  sent: unknown[] = [];
  answer: () => Promise<Record<string, unknown>> = () => Promise.resolve({ content: [] });
  readonly #calls = { counters: noCounters };
  readonly gate: Gate;

  constructor(policy: Policy, options: Partial<GateOptions> = {}) {
    this.enforcer = this.use(policy);
    const note = (entry: AuditEntry) => void this.audit.push(entry);
    this.gate = new Gate(this, { resources: undefined, prompts: undefined, ...options }, note, () => this.now);
  }

  use(policy: Policy): Enforcer {
    return (this.enforcer = neutralEnforcer(policy, 'teradata-wlm', this.#calls));
  }

  async try(attempt: Partial<Try> = {}, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const call = { tool: 't', arguments: args };
    const whole = { call, requestState: undefined, inputResponses: undefined, canAsk: true, ...attempt };
    return this.gate.callTool(whole, (further) => {
      this.sent.push(further);
      return this.answer();
    });
  }

  /** `ran`, `asked` or the reason of the refusal. */
  async outcome(attempt?: Partial<Try>, args?: Record<string, unknown>): Promise<unknown> {
    const result = await this.try(attempt, args);
    if (result['resultType'] === 'input_required') return 'asked';
    return result['isError'] ? (result['content'] as [{ text: string }])[0].text : 'ran';
  }
}

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

it('lives on, and refuses, when the audit cannot be written while messages and policies are refused', async () => {
  const place = new Place(open);
  const warnings: string[] = [];
  const gateway = openGateway({
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
