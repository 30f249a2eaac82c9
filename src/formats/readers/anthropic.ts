import { pointer } from '../../model/index.ts';
import { objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** Anthropic: a tool's own configuration, else the default one, else enabled. */
export const anthropicReader: Reader = {
  format: 'anthropic',
  parse: parsers.json,
  mentions: (value) =>
    Object.keys(objectAt(value, 'configs')).map((tool) => ({ tool, path: pointer('configs', tool) })),
  decide(value) {
    const configs = objectAt(value, 'configs');
    const fallback = valueAt(objectAt(value, 'default_config'), 'enabled') ?? true;
    return ({ tool }) => ((valueAt(objectAt(configs, tool), 'enabled') ?? fallback) === true ? 'allow' : 'hide');
  },
};
