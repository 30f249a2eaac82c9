import { anything, closed, list, map, names, one, text, whole } from '../shape.ts';

const limits = list(
  closed(
    { counter: text(), window: one(['minute', 'hour', 'day']), max: whole(0), scope: text() },
    { counter: 'add "counter": a name of your choice', window: 'add "window": "minute"', max: 'add "max": 30' },
  ),
);

/** The hosted dialect, as it is documented. */
export const shape = closed(
  {
    version: one(['1']),
    default: one(['allow', 'deny']),
    hide: names,
    all_tools: closed({ limits }),
    tools: map(closed({ require: anything(), deny_if: anything(), limits })),
  },
  { version: 'add "version": "1"' },
);
