import type { Effect } from '../model/index.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const consumer: Consumer = { ...says, name: 'Claude Code', rest: 'ask', spell: spelled };

/** Claude Code: the permissions of a settings file. What it denies it also hides; what is not named it asks for. */
export const claudeCode: Format = {
  id: 'claude-code',
  language: 'json',
  filename: 'settings.json',
  ...says,
  export(policy, context) {
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const named = (effect: Effect) => {
      const tools = new Set(toolsWith(effect, stated).map(spelled));
      return [...tools].map((tool) => `mcp__${spelled(context.server)}__${tool}`);
    };
    const lists = { allow: named('allow'), ask: named('ask'), deny: named('hide') };
    const permissions = Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0));
    const text = `${JSON.stringify({ permissions }, null, 2)}\n`;
    return { text, filename: claudeCode.filename, losses, enforced };
  },
};

/** Claude Code writes a name with an underscore for every character but letters, digits, underscore and hyphen. */
function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_');
}
