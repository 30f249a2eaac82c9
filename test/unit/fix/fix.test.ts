import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../../src/check/index.ts';
import { isUnasked, type Machine, stackOf } from '../../../src/clients/index.ts';
import { lastOf, planInWords, recordsFolder, undo, undoneInWords, write } from '../../../src/fix/index.ts';
import { InputError } from '../../../src/model/core.ts';
import { catalogue, planted } from '../clients/fixture.ts';
import { bytesOn, copiedMachine, planOn } from './place.ts';

const now = Date.UTC(2026, 0, 2);
const fixed = (machine: Machine, at = now) => write(planOn(machine).files, recordsFolder(machine), at);
const takenBack = (machine: Machine) => undo(lastOf(recordsFolder(machine))!);

describe('a policy is put into the files of every client', () => {
  test('what it holds back runs unasked no more where it says so', () => {
    const machine = copiedMachine();
    const plan = planOn(machine);
    write(plan.files, recordsFolder(machine), now);
    const stack = stackOf(findFiles(machine).files, catalogue, { folders: machine.folders });
    for (const { title, proposal, isChangeable } of plan.clients) {
      const client = stack.find((each) => each.title === title)!;
      const open = client.servers.flatMap(({ tools }) =>
        tools.filter(({ fate, effects }) => isUnasked(fate) && effects?.operate !== 'allow'),
      );
      if (isChangeable && proposal.cannot.length === 0)
        expect([title, open.map(({ name }) => name)]).toEqual([title, []]);
    }
  });

  test('a second run changes nothing', () => {
    const machine = copiedMachine();
    fixed(machine);
    expect(planOn(machine).files.map(({ shown }) => shown)).toEqual([]);
  });

  test('taking it back restores every byte, and leaves nothing beside', () => {
    const machine = copiedMachine();
    const before = bytesOn(machine);
    fixed(machine);
    expect(bytesOn(machine)).not.toEqual(before);
    takenBack(machine);
    expect(bytesOn(machine)).toEqual(before);
    expect(lastOf(recordsFolder(machine))).toBeUndefined();
  });

  test('of two runs the later is taken back first', () => {
    const machine = copiedMachine();
    const before = bytesOn(machine);
    write(planOn(machine, 'codex').files, recordsFolder(machine), now);
    const between = bytesOn(machine);
    fixed(machine, now + 1);
    takenBack(machine);
    expect(bytesOn(machine)).toEqual(between);
    takenBack(machine);
    expect(bytesOn(machine)).toEqual(before);
  });

  test('what is shown of it holds no secret, and names every file', () => {
    const plan = planOn(copiedMachine());
    const words = planInWords(plan);
    expect(words).not.toContain(planted);
    for (const { shown } of plan.files) expect(words).toContain(`\n${shown}`);
  });
});

describe('how a file is written stays', () => {
  const path = (machine: Machine) => join(machine.folders[0]!, '.codex/config.toml');
  const written = (machine: Machine) => write(planOn(machine, 'codex').files, recordsFolder(machine), now);

  test.each([
    [
      'a mark of its encoding',
      (text: string) => Buffer.from(`\uFEFF${text}`),
      (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'efbbbf',
    ],
    [
      'ends of lines',
      (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')),
      (bytes: Buffer) => !/[^\r]\n/.test(bytes.toString()),
    ],
  ])('%s', (_, make, holds) => {
    const machine = copiedMachine();
    writeFileSync(path(machine), make(readFileSync(path(machine), 'utf8')));
    const before = bytesOn(machine);
    written(machine);
    expect(bytesOn(machine)).not.toEqual(before);
    expect(holds(readFileSync(path(machine)))).toBe(true);
    takenBack(machine);
    expect(bytesOn(machine)).toEqual(before);
  });

  test('who may read it', () => {
    const machine = copiedMachine();
    chmodSync(path(machine), 0o600);
    written(machine);
    expect(statSync(path(machine)).mode & 0o777).toBe(0o600);
    expect(statSync(`${path(machine)}.before-toolrisk`).mode & 0o777).toBe(0o600);
    takenBack(machine);
    expect(statSync(path(machine)).mode & 0o777).toBe(0o600);
  });

  test('a link to it', () => {
    const machine = copiedMachine();
    const kept = join(machine.folders[0]!, 'kept.toml');
    renameSync(path(machine), kept);
    symlinkSync(kept, path(machine));
    const before = readFileSync(kept, 'utf8');
    written(machine);
    expect(readFileSync(kept, 'utf8')).not.toBe(before);
    expect(readFileSync(path(machine), 'utf8')).toBe(readFileSync(kept, 'utf8'));
    takenBack(machine);
    expect(readFileSync(kept, 'utf8')).toBe(before);
  });
});

describe('left as it is, with the reason:', () => {
  test.each<[string, string, (file: string) => void]>([
    ['a client of which a file cannot be read', 'could not be read', (file) => writeFileSync(file, 'a = [')],
    ['a client of which a file is set read-only', 'is set read-only', (file) => chmodSync(file, 0o444)],
  ])('%s', (_, reason, spoil) => {
    const machine = copiedMachine();
    spoil(join(machine.folders[0]!, '.codex/config.toml'));
    const plan = planOn(machine);
    const codex = plan.clients.find(({ title }) => title === 'Codex');
    expect(codex?.left).toContain(reason);
    expect(plan.files.filter(({ shown }) => shown.includes('.codex'))).toEqual([]);
    expect(plan.files.length).toBeGreaterThan(0);
  });

  test('everything, where a file was changed while the person was asked', () => {
    const machine = copiedMachine();
    const plan = planOn(machine);
    writeFileSync(plan.files.at(-1)!.path, '{}');
    const before = bytesOn(machine);
    expect(() => write(plan.files, recordsFolder(machine), now)).toThrow(InputError);
    expect(bytesOn(machine)).toEqual(before);
  });

  test('what was changed after it was written, when it is taken back', () => {
    const machine = copiedMachine();
    const plan = planOn(machine);
    write(plan.files, recordsFolder(machine), now);
    const { path, shown } = plan.files[0]!;
    writeFileSync(path, '{"mine": true}');
    const undone = takenBack(machine);
    expect(undone.find((each) => each.shown === shown)?.outcome).toBe('changed since');
    expect(readFileSync(path, 'utf8')).toBe('{"mine": true}');
    expect(undoneInWords(undone)).toContain(`${shown}: was changed since`);
    expect(undone.filter(({ outcome }) => outcome === 'restored')).toHaveLength(plan.files.length - 1);
  });
});

describe('of a file that was changed after it was written', () => {
  const config = (machine: Machine) => join(machine.folders[0]!, '.codex/config.toml');
  const trust = '\n[hooks.state."x"]\ntrusted_hash = "sha256:1"\n';

  test.each<[string, (text: string) => string, (before: string) => string, string]>([
    ['what was added at its end stays', (text) => text + trust, (before) => before + trust, 'taken out'],
    ['what was added at its top stays', (text) => `# mine\n${text}`, (before) => `# mine\n${before}`, 'taken out'],
  ])('%s, and what was written goes', (_, change, expected, outcome) => {
    const machine = copiedMachine();
    writeFileSync(config(machine), `${readFileSync(config(machine), 'utf8')}\nnotes = "é, s3cr3t"\r\n`);
    const before = readFileSync(config(machine), 'utf8');
    write(planOn(machine, 'codex').files, recordsFolder(machine), now);
    const written = readFileSync(config(machine), 'utf8');
    expect(readFileSync(lastOf(recordsFolder(machine))!.file, 'utf8')).not.toContain('s3cr3t');
    writeFileSync(config(machine), change(written));
    const undone = takenBack(machine);
    expect(undone.find(({ shown }) => shown.endsWith('config.toml'))?.outcome).toBe(outcome);
    expect(readFileSync(config(machine), 'utf8')).toBe(expected(before));
    expect(bytesOn(machine).has(`${config(machine)}.before-toolrisk`)).toBe(false);
  });

  test('nothing goes where what was written was itself changed', () => {
    const machine = copiedMachine();
    write(planOn(machine, 'codex').files, recordsFolder(machine), now);
    const mine = readFileSync(config(machine), 'utf8')
      .replaceAll('prompt', 'approve')
      .replaceAll('disabled_tools', 'enabled_tools');
    writeFileSync(config(machine), mine);
    expect(takenBack(machine).map(({ outcome }) => outcome)).toContain('changed since');
    expect(readFileSync(config(machine), 'utf8')).toBe(mine);
  });
});

test('settings without permissions are added to, and not written anew', () => {
  const machine = copiedMachine();
  mkdirSync(join(machine.home, '.claude'), { recursive: true });
  const settings = join(machine.home, '.claude/settings.json');
  writeFileSync(settings, '{ "model": "opus" }\n');
  for (const name of ['.claude/settings.json', '.claude/settings.local.json'])
    writeFileSync(join(machine.folders[0]!, name), '{}\n');
  write(planOn(machine, 'claude-code').files, recordsFolder(machine), now);
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
    model: 'opus',
    permissions: { ask: expect.any(Array) },
  });
});
