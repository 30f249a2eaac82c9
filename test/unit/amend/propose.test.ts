import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { amenders, movesOf, propose, runsStill, type TextFile } from '../../../src/amend/index.ts';
import { isUnasked } from '../../../src/clients/index.ts';
import type { Fate } from '../../../src/formats/modes.ts';
import { machine, planted, wholeStack } from '../clients/fixture.ts';
import { catalogue, fileOf } from './stack-file.ts';

const choice = { profile: 'operate', unknown: 'hidden' } as const;
const fates: readonly Fate[] = ['runs', 'unknown', 'judged', 'asked', 'refused', 'hidden'];
/** Clients whose files can always say what a policy wants. */
const firm: ReadonlySet<string> = new Set([
  'claude-code',
  'codex',
  'gemini-cli',
  'copilot-cli',
  'cursor-cli',
  'opencode',
  'goose',
  'zed',
  'kiro',
  'roo-code',
  'windsurf',
  'continue',
  'amazon-q',
]);
const { found } = wholeStack();
const files = found.files.map((file): TextFile => ({ ...file, text: found.texts.get(file.path)! }));
const proposals = propose(files, catalogue, choice);

test('the fixtures have files of every client whose files can be changed', () => {
  expect([...amenders.keys()].filter((id) => !proposals.some(({ now }) => now.id === id))).toEqual([]);
});

describe.each(proposals.map((proposal) => [proposal.now.title, proposal] as const))('of %s', (_title, proposal) => {
  const moves = movesOf([proposal]);

  test('no tool meets anything less strict than before', () => {
    const looser = moves.filter(({ tool, then }) => fates.indexOf(then) < fates.indexOf(tool.fate));
    expect(looser.map(({ server, tool, then }) => [server.name, tool.name, tool.fate, then])).toEqual([]);
  });

  test('what the policy hides or asks for runs nowhere unasked, or it is said that its files cannot say so', () => {
    const open = moves.filter(({ tool, then }) => tool.effects!.operate !== 'allow' && isUnasked(then));
    if (open.length > 0) expect(proposal.cannot).not.toEqual([]);
    if (firm.has(proposal.now.id)) expect(proposal.cannot).toEqual([]);
  });

  test('what may run goes on running', () => {
    const stopped = moves.filter(
      ({ tool, then }) => tool.fate === 'runs' && tool.effects!.operate === 'allow' && then !== 'runs',
    );
    expect(stopped.map(({ server, tool, then }) => [server.name, tool.name, then])).toEqual([]);
  });

  test('every comment and every value of its files that is not about tools stays', () => {
    for (const { before = '', text } of proposal.files) {
      const secrets = (each: string) => each.split(planted).length;
      expect(secrets(text)).toBe(secrets(before));
      const comments = before.match(/(^|\s)(\/\/|#) .*/g) ?? [];
      expect(comments.filter((comment) => !text.includes(comment.trim()))).toEqual([]);
    }
  });

  test('proposed again it changes nothing', () => {
    const again = files
      .filter(({ client }) => client.id === proposal.now.id)
      .map((file) => {
        const changed = proposal.files.find(({ path }) => path === file.path);
        return changed ? fileOf(file.client.id, file.path, changed.text, file.scope) : file;
      });
    const added = proposal.files
      .filter(({ before }) => before === undefined)
      .map(({ path, text }) => fileOf(proposal.now.id, path, text, path.startsWith('~') ? 'user' : 'project'));
    const [second] = propose([...again, ...added], catalogue, choice);
    expect(second!.files.filter(({ before, text }) => before !== text).map(({ path, text }) => [path, text])).toEqual(
      [],
    );
  });
});

test('a stack has tools that move and tools that go on running', () => {
  const moves = movesOf(proposals);
  expect(moves.some(({ tool, then }) => tool.fate !== then)).toBe(true);
  expect(moves.some(runsStill)).toBe(true);
  expect(readFileSync(`${machine.home}/.codex/config.toml`, 'utf8')).toContain(planted);
});
