import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findFiles } from '../../../src/check/index.ts';
import type { Machine } from '../../../src/clients/index.ts';
import { planFix, type Plan, recordsFolder } from '../../../src/fix/index.ts';
import { catalogue, folder } from '../clients/fixture.ts';

/** A machine of its own with a file of every client, gone when the test has finished. */
export function copiedMachine(): Machine {
  const root = mkdtempSync(join(tmpdir(), 'toolrisk-fix-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(folder, root, { recursive: true });
  mkdirSync(join(root, 'project/.git'));
  return { system: 'linux', home: join(root, 'home'), folders: [join(root, 'project')], environment: {} };
}

/** What a profile makes of the files of a machine. */
export function planOn(machine: Machine, only?: string): Plan {
  return planFix(findFiles(machine), catalogue, machine, { profile: 'operate', unknown: 'asked' }, only);
}

/** Every file of a machine with its bytes, but for the records of what was written. */
export function bytesOn({ home, folders, ...rest }: Machine): Map<string, string> {
  const records = recordsFolder({ home, folders, ...rest });
  return new Map(
    [home, folders[0]!].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(records))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path, readFileSync(path).toString('base64')] as const),
    ),
  );
}
