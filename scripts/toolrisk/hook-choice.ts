import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getProfiles, judge, readSettings } from '../../src/catalog/index.ts';
import type { HookChoice } from '../../src/fix/index.ts';
import type { Profile } from '../../src/policy/profiles.ts';
import { readCatalogData } from '../../src/store/index.ts';
import type * as Bundle from '../pack/hook-bundle.ts';

// Beside the built command; there is none beside its source.
const packed = fileURLToPath(new URL('../hook/hook.cjs', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What hooks are written with: the ready policies of the catalogue, and the built program, which is built where it is not there. */
export async function hookChoice(profile: Profile): Promise<HookChoice> {
  const { servers } = judge(readCatalogData(), readSettings({}));
  return {
    program: existsSync(packed) ? packed : await built(),
    node: process.execPath,
    readyFor(id) {
      const server = servers.find((each) => each.id === id);
      const ready = server && getProfiles(server).find((each) => each.id === profile);
      if (!ready) return undefined;
      const tools = server.current.map(({ name, definition: { inputSchema } }) => ({ name, inputSchema }));
      return { policy: ready.policy, tools };
    },
  };
}

async function built(): Promise<string> {
  // What the package has built already is not built there again, and what builds it is not in it.
  const source = new URL('../pack/hook-bundle.ts', import.meta.url).href;
  const { bundleHook, hookProgram } = (await import(source)) as typeof Bundle;
  const folder = join(root, '.cache/hook');
  await bundleHook(root, folder);
  return join(folder, hookProgram);
}
