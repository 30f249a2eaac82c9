import type * as Fs from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Machine } from '../../../src/clients/index.ts';
import { lastOf, type PlannedFile, recordsFolder, undo, write } from '../../../src/fix/index.ts';
import { bytesOn, choice, copiedMachine, planOn, putOwnHooks } from './place.ts';

/** How many more changes of the disk come to pass before the process is gone; after that none does. */
const life = vi.hoisted(() => ({ left: Infinity }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const mortal =
    <A extends unknown[], R>(action: (...args: A) => R) =>
    (...args: A): R => {
      if (life.left <= 0) throw new Error('killed');
      life.left--;
      return action(...args);
    };
  const changing = ['writeSync', 'renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'fsyncSync', 'fchmodSync'] as const;
  const wrapped = Object.fromEntries(
    changing.map((name) => [name, mortal(fs[name] as (...args: unknown[]) => unknown)]),
  );
  const openSync = ((...args: Parameters<typeof fs.openSync>) =>
    args[1] === 'r' ? fs.openSync(...args) : mortal(fs.openSync)(...args)) as typeof fs.openSync;
  return { ...fs, ...wrapped, openSync };
});

beforeEach(() => {
  life.left = Infinity;
});

test.each<[string, (machine: Machine) => PlannedFile[]]>([
  ['of permissions alone', (machine) => planOn(machine).files.slice(0, 3)],
  ['of permissions and a hook, beside hooks of one’s own', (machine) => planOn(machine, 'claude-code', choice).files],
])(
  'killed at any change of the disk %s, each file is the old or the new one, and what was written can be taken back',
  (_, planned) => {
    const machine = copiedMachine();
    putOwnHooks(machine);
    const chosen = planned(machine);
    const before = bytesOn(machine);
    const own = new Map(chosen.map(({ path, after }) => [path, after.toString('base64')]));
    let whole = false;
    for (let steps = 0; !whole; steps++) {
      life.left = steps;
      try {
        write(chosen, recordsFolder(machine), Date.UTC(2026, 0, 2));
        whole = true;
      } catch {
        // Killed.
      }
      life.left = Infinity;
      const now = bytesOn(machine);
      for (const path of new Set([...before.keys(), ...own.keys()]))
        expect([before.get(path), own.get(path)].includes(now.get(path)), `${path} after ${steps} steps`).toBe(true);
      const last = lastOf(recordsFolder(machine));
      const isChanged = [...own.keys()].some((path) => now.get(path) !== before.get(path));
      expect(isChanged && last === undefined, `after ${steps} steps`).toBe(false);
      if (last) undo(last);
      const after = bytesOn(machine);
      for (const path of new Set([...before.keys(), ...own.keys()]))
        expect([steps, path, after.get(path)]).toEqual([steps, path, before.get(path)]);
      expect(steps).toBeLessThan(200);
    }
  },
);
