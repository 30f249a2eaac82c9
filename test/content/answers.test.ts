import { describe, expect, test } from 'vitest';
import { getTool, type ToolModel } from '../../src/catalog/index.ts';
import { catalog } from '../catalogue.ts';

const tools = catalog.servers.flatMap((server) => server.tools.map(getTool));

test('no two tools of a server answer the same question with the same words', () => {
  expect(repeats(tools)).toEqual([]);
});

test('a tool answers at least six questions, none of them twice or emptily', () => {
  const poor = tools.filter(({ questions }) => {
    const answers = new Set(questions.map(({ answer }) => answer.trim()));
    return questions.length < 6 || answers.size !== questions.length || answers.has('');
  });
  expect(poor.map(({ name }) => name)).toEqual([]);
});

test('of what can be written again, no tool is said to lose it for good', () => {
  const says = ({ questions }: ToolModel, words: RegExp) => questions.some(({ answer }) => words.test(answer));
  expect(tools.filter((tool) => says(tool, /can be written again/))).not.toEqual([]);
  expect(
    tools
      .filter((tool) => says(tool, /can be written again/) && says(tool, /does not come back/))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('an answer that two tools share is found', () => {
  const [first, second] = tools;
  expect(repeats([first!, { ...second!, questions: [first!.questions[0]!] }])).toHaveLength(1);
});

describe('the line about a tool', () => {
  const lines = tools.map(({ server, name, line }) => ({
    tool: `${server.id}/${name}`,
    line,
    own: line.replace(/“[^”]*”/g, '“…”'),
  }));
  const kinds: readonly [kind: string, isWrong: (own: string, line: string) => boolean][] = [
    ['is one word', (own) => !own.includes(' ')],
    ['is longer than 30 words', (_, line) => line.split(' ').length > 30],
    ['says a word twice', (own) => /\b(\p{L}{2,}) (?:and )?\1\b/iu.test(own)],
    [
      'has a noun for its verb',
      (own) =>
        /^(?:\w*(?:ups|downs|outs|ins|backs)|news|undos) /i.test(own) &&
        !/^(?:groups|begins|joins|pins|signs|assigns|obtains|explains|contains|runs) /i.test(own),
    ],
    ['has the plural of a plural', (own) => /(?:mas|ios|dos|tos)es\b/.test(own)],
    ['has the wrong article', (own) => /\ba (?=[aio]|e(?!u)|u(?![nrst]|ui))|\ban (?=[bcdgjkpqtvwyz])/.test(own)],
    [
      'has an abbreviation in small letters',
      (own) => /\b(?:sid|iid|uid|uuid|urls?|ips|ids|vpcs?|llm|sha|arn|jql|pid|api)\b/.test(own),
    ],
    [
      'has an open or empty quotation',
      (_, line) => /“”|“ | ”/.test(line) || line.split('“').length !== line.split('”').length,
    ],
    [
      'has a verb with nothing behind it but an argument',
      (own) => /^\p{L}+ (?:by|with) /u.test(own) && own.split(' ').length < 4,
    ],
  ];
  test.each(kinds)('never %s', (_, isWrong) => {
    expect(lines.filter(({ own, line }) => isWrong(own, line)).map(({ tool, line }) => `${tool}: ${line}`)).toEqual([]);
  });

  test('is shared by few tools of a server', () => {
    const shared = [...Map.groupBy(lines, ({ tool, line }) => `${tool.split('/')[0]}: ${line}`)].filter(
      ([, { length }]) => length > 3,
    );
    expect(shared.map(([line]) => line)).toEqual([]);
  });
});

/** One sentence per answer that several tools give word for word: each has a model of its own, so one of them says too little. */
function repeats(models: readonly ToolModel[]): string[] {
  const given = models.flatMap(({ server, name, questions }) =>
    questions.map(({ id, answer }) => ({ id: `${server.id}: ${id}`, answer, tool: `${server.id}/${name}` })),
  );
  return [...Map.groupBy(given, ({ id, answer }) => `${id}: ${answer}`)]
    .filter(([, same]) => same.length > 1)
    .map(
      ([said, same]) =>
        `${same.length} tools (${same
          .slice(0, 3)
          .map(({ tool }) => tool)
          .join(', ')} …) say ${said.slice(0, 120)}`,
    );
}
