import { expect, test } from 'vitest';
import { getTool, judge, readSettings, type ToolModel } from '../../src/catalog/index.ts';
import { readCatalogData } from '../../src/store/index.ts';

const tools = judge(readCatalogData(), readSettings({})).servers.flatMap((server) => server.tools.map(getTool));

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

test('an answer that two tools share is found', () => {
  const [first, second] = tools;
  expect(repeats([first!, { ...second!, questions: [first!.questions[0]!] }])).toHaveLength(1);
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
