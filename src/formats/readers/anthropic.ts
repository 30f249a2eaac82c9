import { pointer } from '../../model/index.ts';
import { entryOf } from './entry.ts';
import { objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** Anthropic: a tool's own configuration, else the default one, else enabled. */
export const anthropicReader: Reader = {
  format: 'anthropic',
  parse: parsers.json,
  mentions(value) {
    const { entry, at } = entryOf(value, 'mcp_toolset');
    return Object.entries(objectAt(entry, 'configs')).map(([tool, config]) => ({
      tool,
      path: `${at}${pointer('configs', tool)}`,
      ...(valueAt(config, 'enabled') === true && { says: 'allow' as const }),
      ...(valueAt(config, 'enabled') === false && { says: 'hide' as const }),
    }));
  },
  decide(value) {
    const { entry } = entryOf(value, 'mcp_toolset');
    const configs = objectAt(entry, 'configs');
    const fallback = valueAt(objectAt(entry, 'default_config'), 'enabled') ?? true;
    return ({ tool }) => ((valueAt(objectAt(configs, tool), 'enabled') ?? fallback) === true ? 'allow' : 'hide');
  },
};
