import type { Check } from './check.ts';
import { refusesAll } from './outcome.ts';

/** A server that its own entry switches off. */
const switchedOff = /["'\s](disabled["']?\s*:\s*true|enabled\s*=\s*false)/;

/** A policy under which nothing can be called, though it does not name all that it refuses. */
export const nothingCallable: Check = {
  id: 'nothing-callable',
  find({ reading, server, tools, decide, format: { whyNothing }, text }) {
    if (!refusesAll(tools, decide, reading.byArguments?.(server) ?? [])) return [];
    const others = reading.otherwise?.(server) ?? [];
    if (!others.every((under) => refusesAll(tools, (tool) => under({ tool, arguments: {} }), []))) return [];
    const mentions = reading.mentions(server);
    const refused = new Set(mentions.filter(({ says }) => says !== 'allow' && says !== 'ask').map(({ tool }) => tool));
    if (tools.every((tool) => refused.has(tool)) || switchedOff.test(text)) return [];
    return [
      {
        level: 'warning',
        path: '',
        message: `no tool of ${server} can be called${whyNothing === undefined ? '' : `, since ${whyNothing}`}`,
        tip: 'name the tools that may be called, if this is not what you want',
      },
    ];
  },
};
