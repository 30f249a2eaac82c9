import { afterAll, describe, expect, it } from 'vitest';
import { hookClients } from '../../../src/hook/index.ts';
import { messageOf, ownTool } from './messages.ts';
import { HookPlace, policyOf, rule, said } from './place.ts';

const server = 'my__work-db x';
const place = new HookPlace(
  policyOf(
    'deny',
    rule(server, 'abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
    rule(server, 'get.one', { effect: 'allow' }),
    rule(server, 'show_sessions', { effect: 'limit', limit: { max: 3, per: 'hour' } }),
    rule(server, 'delete_it', { effect: 'ask' }),
    rule(server, 'never', { effect: 'hide' }),
  ),
  {
    [server]: {
      tools: [
        { name: 'abort_session', inputSchema: { type: 'object', properties: { session_id: {}, why: {} } } },
        ...['get.one', 'show_sessions', 'delete_it', 'never', 'unnamed'].map((name) => ({ name })),
      ],
    },
  },
);
afterAll(() => place.remove());

it('there is a message of every client', () => {
  expect(Object.keys(messageOf).sort()).toEqual(hookClients.map(({ id }) => id).sort());
});

describe.each(hookClients)('$title', ({ id, asks }) => {
  const answerTo = (tool: string, args: unknown, of = server) => place.answer(id, messageOf[id]!(of, tool, args));

  it.each([
    ['a call on which a condition holds', 'abort_session', { session_id: 1 }, 'passes'],
    ['the same with another argument that the tool knows', 'abort_session', { session_id: 7, why: 'x' }, 'passes'],
    ['a call on which it does not hold', 'abort_session', { session_id: 0 }, 'refuses'],
    ['a call without the argument', 'abort_session', {}, 'refuses'],
    ['the argument as a text', 'abort_session', { session_id: '1' }, 'refuses'],
    ['an argument that the tool does not know', 'abort_session', { session_id: 1, sessionId: 0 }, 'refuses'],
    ['the argument in another case beside it', 'abort_session', { session_id: 1, Session_ID: 0 }, 'refuses'],
    ['arguments that are a list', 'abort_session', [1], 'refuses'],
    ['arguments that are null', 'abort_session', null, 'refuses'],
    ['a tool with a dot in its name', 'get.one', {}, 'passes'],
    ['a hidden tool', 'never', {}, 'refuses'],
    ['a tool that no rule names', 'unnamed', {}, 'refuses'],
    ['a tool that the server does not list', 'unlisted', {}, 'refuses'],
    ['a tool named like a key of every object', '__proto__', {}, 'refuses'],
  ] as const)('%s', async (_name, tool, args, expected) => {
    expect(said(await answerTo(tool, args))).toBe(expected);
  });

  it('lets as many calls pass as a limit allows, and says why the next is refused', async () => {
    const answers = [];
    for (let count = 0; count < 5; count++) answers.push(await answerTo('show_sessions', {}));
    expect(answers.map(said)).toEqual(['passes', 'passes', 'passes', 'refuses', 'refuses']);
    expect(answers[4]!.stdout).toContain('The limit of 3 calls per hour is reached.');
    place.forgetCalls();
  });

  it('puts a question with the arguments first, or refuses where no hook can ask', async () => {
    const answer = await answerTo('delete_it', { id: 7 });
    expect(said(answer)).toBe(asks ? 'asks' : 'refuses');
    expect(answer.stdout).toContain(
      asks ? String.raw`Call \"delete_it\" with {\"id\":7}?\nBecause.` : 'A person must approve each call',
    );
    expect(said(await place.answer(id, messageOf[id]!(server, 'delete_it', {}), { askedByClient: true }))).toBe(
      'passes',
    );
  });

  it.each(['another', 'my', 'my__work', 'MY__WORK-DB X'])('does not touch a call of the server %j', async (other) => {
    expect(await answerTo('abort_session', { session_id: 0 }, other)).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it('does not touch a tool of its own', async () => {
    expect(said(await place.answer(id, ownTool[id]))).toBe('passes');
  });

  it.each(['', 'no JSON', '[]', '7', '{}', '{"tool":7,"tool_name":7,"toolName":7}', '\ufffe{'])(
    'refuses what is no message: %j',
    async (text) => {
      const answer = await place.answer(id, text);
      expect(answer.code).toBe(2);
      expect(answer.stderr).toContain('none that a client writes before a call');
      expect(said({ ...answer, code: 0 })).toBe('refuses');
    },
  );
});
