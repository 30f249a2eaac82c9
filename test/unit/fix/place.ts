import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findFiles } from '../../../src/check/index.ts';
import type { Machine } from '../../../src/clients/index.ts';
import { type HookChoice, planFix, type Plan, recordsFolder } from '../../../src/fix/index.ts';
import type { Policy } from '../../../src/model/index.ts';
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
export function planOn(machine: Machine, only?: string, hooked?: HookChoice): Plan {
  return planFix(findFiles(machine), catalogue, machine, { profile: 'operate', unknown: 'asked' }, only, hooked);
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

/** A program for hooks, and policies with a condition and limits. */
export const choice: HookChoice = {
  program: '/opt/tool risk/hook.cjs',
  node: '/opt/node',
  readyFor(id) {
    const server = catalogue.servers.find((each) => each.id === id);
    if (!server) return undefined;
    const [first, ...others] = server.tools;
    const rule = (tool: string, part: object) => ({ server: id, tool, reason: 'R.', ...part });
    return {
      tools: server.tools.map(({ name }) => ({ name, inputSchema: { properties: { id: {}, note: {} } } })),
      policy: {
        version: 1,
        default: 'deny',
        rules: [
          rule(first!.name, { effect: 'allow', when: [{ path: 'id', op: 'gte', value: 1 }] }),
          ...others.map(({ name }) => rule(name, { effect: 'limit', limit: { max: 3, per: 'hour' } })),
        ],
      } as Policy,
    };
  },
};

/** Files of hooks that are somebody's own. */
const ownHooks: Record<string, string> = {
  '.claude/settings.json':
    '{\n  // mine\n  "hooks": {\n    "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "mine" }] }],\n    "Stop": []\n  },\n  "env": { "KEY": "s3cr3t-own" },\n  "model": "x"\n}\n',
  '.codex/hooks.json': '{"hooks":{"PreToolUse":[],"Stop":[{"hooks":[]}]}}',
};

/** Puts them there. */
export function putOwnHooks({ home }: Machine): void {
  for (const [path, text] of Object.entries(ownHooks)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}
