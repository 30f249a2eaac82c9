import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce } from './reduce.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const actions = { hide: 'deny', ask: 'ask', allow: 'allow' } as const;

/** opencode: the permissions of its configuration. What it denies it also hides; the last rule that matches wins. */
export const opencode: Format = {
  id: 'opencode',
  language: 'json',
  filename: 'opencode.json',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'opencode', ...(closed && { rest: 'hide' }), spell: spelled };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const prefix = spelled(context.server);
    const permission = new Map<string, string>();
    if (closed) permission.set(`${prefix}_*`, 'deny'); // first, since what comes later wins
    for (const [tool, [rule]] of stated)
      permission.set(`${prefix}_${spelled(tool)}`, actions[rule!.effect as keyof typeof actions]);
    const file = { $schema: 'https://opencode.ai/config.json', permission: Object.fromEntries(permission) };
    return { text: `${JSON.stringify(file, null, 2)}\n`, filename: opencode.filename, losses, enforced };
  },
};

/** opencode writes a name with an underscore for every character but letters, digits, underscore and hyphen. */
function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_');
}
