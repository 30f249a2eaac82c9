import { describe, expect, test } from 'vitest';
import { changedInPlace } from '../../../src/prove/changed.ts';
import { readTrial } from '../../../src/prove/scenarios.ts';

const trial = readTrial();

describe.each(['claude-code', 'codex', 'gemini-cli', 'copilot-cli', 'opencode'] as const)('%s', (id) => {
  const [before, after] = changedInPlace(id, trial);
  const seen = (trap: typeof before) => new Set(trap!.calls.map(({ expected }) => expected));

  test('before everything runs, and after tools run, are asked for and are hidden', () => {
    expect(seen(before)).toEqual(new Set(['ran']));
    expect(seen(after)).toEqual(new Set(['ran', 'asked', 'hidden']));
  });

  test('every tool is called, under a name that is the reader’s own', () => {
    for (const { calls, server } of [before!, after!]) {
      expect(calls).toHaveLength(trial.calls.length);
      expect(server).toBe('work-db');
    }
  });
});
