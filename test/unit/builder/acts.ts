import fc from 'fast-check';
import {
  type Act,
  argumentInputs,
  type Built,
  choicesFrom,
  firstCondition,
  operatorsFor,
  plain,
} from '../../../src/builder/index.ts';
import { type Condition, effectNames, keys } from '../../../src/model/index.ts';
import { profiles } from '../../../src/policy/index.ts';
import { known, odd, orderSchema, shop } from './shop.ts';

const ids = fc.constantFrom('shop', 'odd-names');
const names = fc.oneof(
  fc.constantFrom(...[...shop.tools, ...odd.tools].map(({ name }) => name)),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const effect = fc.constantFrom(...effectNames);
const profile = fc.constantFrom(...keys(profiles));
const limit = fc.record({ max: fc.integer({ min: 1, max: 1000 }), per: fc.constantFrom('minute', 'hour', 'day') });

/** Conditions that the inputs of a schema give. */
export const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...argumentInputs(orderSchema))
  .chain((input) => fc.constantFrom(...operatorsFor(input)).map((op) => firstCondition(input, op)));

const when = fc.array(condition, { maxLength: 3 });
const ofTool = { server: ids, tool: names };
const target = fc.record({ ...ofTool, limit });

/** Any policy that can be built. */
export const built: fc.Arbitrary<Built> = fc.record({
  start: fc.option(profile),
  otherwise: fc.constantFrom('allow' as const, 'deny' as const),
  servers: fc.uniqueArray(
    fc.record({
      id: ids,
      choices: fc
        .array(
          fc.tuple(
            names,
            fc
              .record({ effect, when, limit, reason: fc.option(fc.string({ maxLength: 40 })) })
              .map((choice) => plain(choice.effect, choice)),
          ),
          { maxLength: 12 },
        )
        .map((entries) => new Map(entries)),
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
});

/** Anything that a reader can do. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  ids.map((server): Act => ({ kind: 'add', server, choices: choicesFrom(known.get(server)!, 'operate') })),
  ids.map((server): Act => ({ kind: 'remove', server })),
  profile.map((start): Act => ({
    kind: 'start',
    profile: start,
    choices: new Map([...known].map(([id, server]) => [id, choicesFrom(server, start)])),
  })),
  fc.record({ kind: fc.constant('effect' as const), tools: fc.array(target, { maxLength: 4 }), effect }),
  fc.record({ kind: fc.constant('clear' as const), tools: fc.array(target, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('limit' as const), ...ofTool, limit }),
  fc.record({ kind: fc.constant('when' as const), ...ofTool, when }),
  fc.record({ kind: fc.constant('reason' as const), ...ofTool, reason: fc.option(fc.string()) }),
  fc.record({ kind: fc.constant('otherwise' as const), effect: fc.constantFrom('allow' as const, 'deny' as const) }),
  built.map((opened): Act => ({ kind: 'open', built: opened })),
);
