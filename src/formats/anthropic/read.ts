import { pointer } from '../../model/index.ts';
import { entryOf } from '../read/entry.ts';
import { json } from '../read/json.ts';
import { lenient } from '../read/lenient.ts';
import type { Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** Anthropic: a tool's own configuration, else the default one, else enabled. */
export function read(text: string): Reading {
  const tree = json(text);
  const { entry, at } = entryOf(tree, 'mcp_toolset');
  const { configs, default_config: fallback } = lenient(shape, entry);
  return {
    tree,
    at,
    mentions: () =>
      [...(configs ?? [])].map(([tool, config]) => ({
        tool,
        path: `${at}${pointer('configs', tool)}`,
        ...(config?.enabled !== undefined && { says: config.enabled ? ('allow' as const) : ('hide' as const) }),
      })),
    decide:
      () =>
      ({ tool }) =>
        (configs?.get(tool)?.enabled ?? fallback?.enabled ?? true) ? 'allow' : 'hide',
  };
}
