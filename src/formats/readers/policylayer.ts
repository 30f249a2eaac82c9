import { isObject, pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** The documented reading of the hosted dialect: hide, then the default for what is not a key of tools, then limits. */
export const policylayerReader: Reader = {
  format: 'policylayer',
  parse: parsers.json,
  mentions: (value) => [
    ...listed(namesAt(value, 'hide'), '/hide', 'hide').filter(({ tool }) => tool !== '*'),
    ...Object.keys(objectAt(value, 'tools')).map((tool) => ({
      tool,
      path: pointer('tools', tool),
      says: 'allow' as const,
    })),
  ],
  decide(value) {
    const hide = namesAt(value, 'hide') ?? [];
    const tools = objectAt(value, 'tools');
    const counters = new Map<unknown, number>();
    return ({ tool }) => {
      if (hide.includes(tool) || hide.includes('*')) return 'hide';
      if (!Object.hasOwn(tools, tool)) return valueAt(value, 'default') === 'deny' ? 'deny' : 'allow';
      const found = valueAt(tools[tool], 'limits');
      const limits = (Array.isArray(found) ? found : []).filter(isObject);
      if (limits.some(({ counter, max }) => (counters.get(counter) ?? 0) >= Number(max))) return 'deny';
      for (const { counter } of limits) counters.set(counter, (counters.get(counter) ?? 0) + 1);
      return limits.length > 0 ? 'limit' : 'allow';
    };
  },
};
