import { describe, expect, test } from 'vitest';
import { guessServer } from '../../../src/islands/server-guess.ts';

const names = {
  plain: ['version', 'tools'],
  git: ['git_status', 'git_commit'],
  billing: ['list_invoices', 'create_refund', 'status'],
  'billing-eu': ['list_invoices', 'create_refund'],
  odd: ['constructor', 'a.b', '__proto__'],
};

describe('a policy tells its server', () => {
  test.for([
    ['by its tools', '{"deny": ["list_invoices", "status"]}', 'billing'],
    ['by its id', 'mcp__billing-eu__list_invoices', 'billing-eu'],
    ['by its id between underscores', '{"allow": ["mcp__git__x"]}', 'git'],
    ['by a name with a dot', 'tools:\n  a.b: {}\n', 'odd'],
    ['not by words of the format', 'version: "1"\ntools:\n  create_refund: {}\n', 'billing'],
    ['not by a part of a word', 'github legit statuses', undefined],
    ['not at all', 'default: deny', undefined],
    ['not by nothing', '', undefined],
  ] as const)('%s', ([, text, expected]) => {
    expect(guessServer(text, names)).toBe(expected);
  });
});
