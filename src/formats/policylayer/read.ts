import { pointer } from '../../model/index.ts';
import { json } from '../read/json.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** The documented reading of the hosted dialect: hide, then the default for what is not a key of tools, then limits. */
export function read(text: string): Reading {
  const tree = json(text);
  const file = lenient(shape, tree);
  const tools = [...(file.tools?.keys() ?? [])];
  return {
    tree,
    mentions: () => [
      ...listed(file.hide, '/hide', 'hide').filter(({ tool }) => tool !== '*'),
      ...tools.map((tool) => ({ tool, path: pointer('tools', tool), says: 'allow' as const })),
    ],
    decide() {
      const hidden = new Set(file.hide);
      const counters = new Map<string | undefined, number>();
      return ({ tool }) => {
        if (hidden.has(tool) || hidden.has('*')) return 'hide';
        if (!file.tools?.has(tool)) return file.default === 'deny' ? 'deny' : 'allow';
        const limits = (file.tools.get(tool)?.limits ?? []).filter((limit) => limit !== undefined);
        if (limits.some(({ counter, max = NaN }) => (counters.get(counter) ?? 0) >= max)) return 'deny';
        for (const { counter } of limits) counters.set(counter, (counters.get(counter) ?? 0) + 1);
        return limits.length > 0 ? 'limit' : 'allow';
      };
    },
  };
}
