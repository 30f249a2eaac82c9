import { pointer } from '../../model/index.ts';
import { filterOf, modeOf, optionsOf } from '../readers/tbxark.ts';
import { namesAt } from '../readers/reader.ts';
import type { Check } from './check.ts';
import { nearest } from './nearest.ts';

/** A filter that mcp-proxy passes over: without a mode that it knows, or with an empty list. */
export const tbxarkFilter: Check = {
  id: 'tbxark-filter',
  formats: ['tbxark'],
  find(pasted) {
    const options = optionsOf(pasted.value, pasted.server);
    if (!Object.hasOwn(options, 'toolFilter')) return [];
    const filter = filterOf(options);
    const isKnown = ['allow', 'block'].includes(modeOf(filter));
    const names = namesAt(filter, 'list') ?? [];
    const isMisspelt =
      !Object.hasOwn(filter, 'mode') && Object.keys(filter).some((key) => nearest(key, ['mode']) !== undefined);
    if (isMisspelt || (isKnown && names.length > 0)) return [];
    return [
      {
        level: 'error',
        path: pointer('mcpServers', pasted.server, 'options', 'toolFilter', isKnown ? 'list' : 'mode'),
        message: isKnown
          ? 'is empty; mcp-proxy then filters nothing'
          : 'is no mode of mcp-proxy, which then filters nothing',
        tip: isKnown ? 'name the tools, or write "disabled": true to serve none' : 'write "allow" or "block"',
      },
    ];
  },
};
