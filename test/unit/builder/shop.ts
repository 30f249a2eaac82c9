import type { BuildableServer, BuildableTool, Known, Treatment } from '../../../src/builder/index.ts';
import type { Severity } from '../../../src/model/index.ts';

const sides = { shows: false, brings: false, sends: false };

/** A tool as a policy is built for it, plain but for what is given. */
export function toolOf(
  name: string,
  severity: Severity,
  effect: Treatment['effect'],
  more: Partial<BuildableTool> = {},
): BuildableTool {
  const limit = { max: 5, per: 'minute' } as const;
  const treatment: Treatment = { effect, ...(effect === 'limit' && { limit }), reason: `${severity}: so it is.` };
  return {
    name,
    href: `/tools/shop/${name}/`,
    severity,
    category: 'Write',
    line: `Does ${name}.`,
    axes: { reversibility: 'hand', reach: 'one', effective: 'at-once' },
    recommended: treatment,
    profiles: {
      observe: { effect: 'hide', reason: 'Write: this profile only reads.' },
      operate: treatment,
      'all-but-irreversible': { effect: 'allow', reason: 'What a call does can be taken back.' },
    },
    limit,
    call: {},
    ...sides,
    ...more,
  };
}

const narrowed: Treatment = {
  effect: 'allow',
  when: [{ path: 'order_id', op: 'gte', value: 1 }],
  reason: 'Medium: a condition says more than a cap.',
};

/** A server with a tool for each effect, two of which reach the same end, and one that is no longer listed. */
export const shop: BuildableServer = {
  id: 'shop',
  name: 'Shop',
  href: '/servers/shop/',
  version: '2.0',
  digest: 'sha256:aa',
  sameEnd: [{ tools: ['cancel_order', 'cancel_all'], reason: 'both end orders.' }],
  tools: [
    toolOf('cancel_all', 'Critical', 'hide', {
      axes: { reversibility: 'never', reach: 'system', effective: 'at-once' },
    }),
    toolOf('refund', 'High', 'ask', { category: 'Financial' }),
    toolOf('cancel_order', 'Medium', 'allow', {
      recommended: narrowed,
      profiles: { observe: narrowed, operate: narrowed, 'all-but-irreversible': narrowed },
    }),
    toolOf('add_note', 'Medium', 'limit'),
    toolOf('list_orders', 'Low', 'allow', { category: 'Read', shows: true }),
    (({ profiles: _, ...tool }) => tool)(toolOf('old_tool', 'High', 'ask')),
  ],
};

/** Another server, with names that a careless program trips over. */
export const odd: BuildableServer = {
  ...shop,
  id: 'odd-names',
  name: 'Odd names',
  sameEnd: [],
  tools: ['__proto__', 'constructor', '<img src=x>', 'a.b', 'ünï'].map((name, at) =>
    toolOf(name, 'Low', at % 2 === 0 ? 'allow' : 'ask', { sends: at === 0, brings: at === 1 }),
  ),
};

export const known: Known = new Map([shop, odd].map((server) => [server.id, server]));

/** The schema of `cancel_order`. */
export const orderSchema = {
  type: 'object',
  required: ['order_id', 'how'],
  properties: {
    order_id: { type: 'integer', minimum: 1, maximum: 9999 },
    how: { enum: ['refund', 'void', 'keep'] },
    note: { type: ['string', 'null'], maxLength: 80 },
    ratio: { type: 'number', exclusiveMinimum: 0 },
    'with.dot': { type: 'string' },
    force: { type: 'boolean' },
    tags: { type: 'array', items: { enum: ['a', 'b'] } },
    ship: {
      type: 'object',
      required: ['to'],
      properties: { to: { type: 'object', properties: { country: { type: 'string', pattern: '^[A-Z]{2}$' } } } },
    },
    any: {},
  },
};
