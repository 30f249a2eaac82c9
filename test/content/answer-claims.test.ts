import { describe, expect, test } from 'vitest';
import { getTool, type JudgedTool } from '../../src/catalog/index.ts';
import { exampleCall } from '../../src/catalog/policy/calls.ts';
import { getProfiles, getProfileText } from '../../src/catalog/policy/profiles.ts';
import { getFormats } from '../../src/catalog/terms/formats.ts';
import type { Call, Effect, Policy } from '../../src/model/index.ts';
import { decide, noCounters } from '../../src/policy/index.ts';
import { sampleOf } from '../sample.ts';
import { catalog } from '../catalogue.ts';

const formats = getFormats(catalog);
const tools = catalog.servers.flatMap((server) => server.tools);
const cases = sampleOf(tools, 80).map((tool) => [`${tool.server.id}/${tool.name}`, tool] as const);

const phrases: [RegExp, Effect][] = [
  [/hides and refuses/, 'hide'],
  [/asks a person before each call/, 'ask'],
  [/lets \S+ run up to the limit/, 'limit'],
  [/lets \S+ run/, 'allow'],
  [/refuses/, 'deny'],
];

const shortly: [RegExp, Effect][] = [
  [/^Yes, a person should see each call before/, 'ask'],
  [/^Yes, each call of \S+\.$/, 'ask'],
  [/^No, hide it: no agent should have/, 'hide'],
  [/^No, a cap is enough/, 'limit'],
  [/^No, let it run/, 'allow'],
];

const copied: [RegExp, Effect][] = [
  [/, and agents no longer see/, 'hide'],
  [/, and calls of \S+ are refused/, 'deny'],
  [/, and a person is asked before/, 'ask'],
  [/, and .+ at most \d+ times? an? /, 'limit'],
];

describe('what an answer says of a policy holds in the format that it names', () => {
  test.each(cases)('%s', (_, tool) => {
    for (const { id, answer, snippet } of getTool(tool).questions) {
      if (id === 'how-do-i-block-it') {
        expect(readBack(snippet!.consumer, snippet!.text, tool)(exampleCall(tool)), answer).toMatch(/hide|refused/);
        expect(answer).toContain(snippet!.consumer);
      }
      if (id === 'can-i-rate-limit-it' && snippet !== null) {
        const [, max] = /(\d+) (?:calls? per|times? an?) /.exec(answer)!;
        const decideNext = readBack(snippet.consumer, snippet.text, tool);
        const answers = Array.from({ length: Number(max) + 1 }, () => decideNext(exampleCall(tool)));
        expect(answers.filter((one) => one !== 'deny' && one !== 'refused' && one !== 'hide')).toHaveLength(
          Number(max),
        );
      }
      if (id === 'how-do-i-enforce-a-policy' && answer.includes('then')) {
        const [, title, said, others] = /: (.+?) then ([^;]+?)(?:; of the other tools (.+?))?\.(?: |$)/.exec(answer)!;
        expect(effectIn(title!, getTool(tool).policy.policy, tool, exampleCall(tool)), answer).toBe(
          phrases.find(([words]) => words.test(said!))![1],
        );
        if (others !== undefined) expect(others).toMatch(/^\d+ it (leaves to its mode|hides|refuses|caps)/);
      }
      if (id === 'how-do-i-enforce-a-policy' && answer.startsWith('Copy the text for')) checkCopied(answer, tool);
      if (id === 'does-it-need-approval') checkApproval(answer, tool);
    }
  });
});

/** What is said to become of the tool is what the text of the named format makes of it. */
function checkCopied(answer: string, tool: JudgedTool): void {
  const [, title, file] = /^Copy the text for (.+) to (\S+), and /.exec(answer)!;
  const said = copied.find(([words]) => words.test(answer))![1];
  const { policy } = getTool(tool).policy;
  expect(formats.find((format) => format.title === title)!.filename).toBe(file);
  expect(effectIn(title!, policy, tool, exampleCall(tool)), answer).toBe(said);
}

/** Every format named as asking asks, and how many others refuse is how many do. */
function checkApproval(answer: string, tool: JudgedTool): void {
  const short = shortly.find(([words]) => words.test(answer));
  if (short !== undefined) {
    expect(tool.recommendation.effect, answer).toBe(short[1]);
    return;
  }
  const { policy } = getTool(tool).policy;
  const own = (title: string): Effect => effectIn(title, policy, tool, exampleCall(tool));
  const asking = formats.filter(({ title }) => own(title) === 'ask').map(({ title }) => title);
  const named = formats.map(({ title }) => title).filter((title) => titleIn(answer, title));
  expect(named.length, answer).toBeLessThanOrEqual(4);
  if (tool.recommendation.effect === 'ask') {
    expect(
      named.every((title) => asking.includes(title)),
      answer,
    ).toBe(true);
    const more = Number(/and (\d+) more asks? for it/.exec(answer)?.[1] ?? 0);
    if (asking.length > 0) expect(named.length + more).toBe(asking.length);
    const refusing = /The other (\d+) formats hide it or refuse its calls/.exec(answer);
    if (refusing) expect(Number(refusing[1])).toBe(formats.length - asking.length);
  } else if (named.length > 0) {
    const operate = getProfiles(tool.server).find(({ id }) => id === 'operate')!;
    for (const title of named) {
      const { outcomes } = getProfileText(
        tool.server,
        operate,
        formats.find((format) => format.title === title)!,
      );
      expect(outcomes.find((outcome) => outcome.tool === tool.name)?.effect, answer).toBe('ask');
    }
  }
}

function titleIn(text: string, title: string): boolean {
  return new RegExp(`(?<!\\w)${title.replace(/[^\w\s]/g, '\\$&')}(?!\\w)`).test(text);
}

function effectIn(title: string, policy: Policy, tool: JudgedTool, call: Call): Effect {
  const { format } = formats.find((each) => each.title === title)!;
  const { enforced } = format.export(policy, getTool(tool).policy.context);
  return decide(enforced, call, { now: 0, counters: noCounters }).effect;
}

/** Decides calls one after another as the consumer itself reads the text. */
function readBack(title: string, text: string, tool: JudgedTool): (call: Call) => string {
  const { format } = formats.find((each) => each.title === title)!;
  return format.read!(text).decide(tool.server.id);
}

describe('an answer', () => {
  const all = tools.flatMap((tool) => getTool(tool).questions.map((question) => ({ tool: tool.name, ...question })));

  test('has at most five sentences, and names at most four formats', () => {
    const long = all.filter(({ answer }) => (answer.match(/[.!?](?=["”’)]*(?:\s|$))/g)?.length ?? 0) > 5);
    expect(long.map(({ tool, answer }) => `${tool}: ${answer}`)).toEqual([]);
    const many = all.filter(({ answer }) => formats.filter(({ title }) => titleIn(answer, title)).length > 4);
    expect(many.map(({ tool, answer }) => `${tool}: ${answer}`)).toEqual([]);
  });

  test.each([
    /Unknown/,
    /Nothing in the definition decides/,
    /\b1 (points|calls|tools|servers|versions)\b/,
    /Replace the effect/,
    /which is to (ask|deny|hide)/,
    /calls run up to/,
    /undefined|NaN|\[object/,
    /\.\.|\s[.,;]|\s{2}/,
  ])('never says %s', (words) => {
    expect(
      all
        .filter(({ answer, tool }) => words.test(answer.replaceAll(tool, 'NAME')))
        .map(({ tool, answer }) => `${tool}: ${answer}`),
    ).toEqual([]);
  });

  test('of undo says one thing: what is not to be undone names no tool that undoes it', () => {
    const both = all.filter(
      ({ id, answer }) => id === 'can-it-be-undone' && /^No/.test(answer) && /undoes|Yes/.test(answer),
    );
    expect(both).toEqual([]);
  });
});
