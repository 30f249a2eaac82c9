import fc from 'fast-check';

type Pair = readonly [key: string, value: string];

const object = (pairs: readonly Pair[]) => `{${pairs.map(([key, value]) => `${quoted(key)}:${value}`).join(',')}}`;
// Keys may come with escapes of their own.
const quoted = (key: string) => (key.includes('\\') ? `"${key}"` : JSON.stringify(key));
const pick = <T>(...items: T[]) => fc.constantFrom(...items);

const refusedTools = pick(
  'abort_sessions_user',
  'delete_throttle',
  'disable_filter',
  'enable_filter',
  '__proto__',
  '*',
);
const toolName = fc.oneof(
  { weight: 6, arbitrary: refusedTools },
  { weight: 5, arbitrary: pick('abort_session', 'abort_session', 'list_WD') },
  {
    weight: 3,
    arbitrary: pick(
      // What looks like a refused name: another case, spaces, a zero, letters of other alphabets, full width.
      ...[
        'Abort_Sessions_User',
        'abort_sessions_user ',
        ' delete_throttle',
        'abort_sessions_user\u0000',
        'constructor',
      ],
      ...['\u0430bort_sessions_user', 'abort\uff3fsessions_user', '\uff44elete_throttle', 'delete_throttle\u200b'],
      ...['delete-throttle', 'disable_filter/', 'disable_f\u0131lter', 'abort_session\u00a0', 'list_WD\n', 'list_wd'],
    ),
  },
);
const argumentValue = pick(
  ...[
    '0',
    '1',
    '-0',
    '0.0',
    '1e0',
    '"1"',
    '[1]',
    '{"session_id":1}',
    'null',
    'true',
    '1e400',
    '9007199254740993',
    '-1',
    // Numbers that a double does not hold, and some that are written otherwise than JavaScript writes them.
    '18446744073709551615',
    '0.99999999999999999999',
    '1e-400',
    '123456789012345678901234567890',
    '18446744073709551616',
    '1.0',
    '1.50',
    '1E+2',
    '-0.0',
    '7',
    '0.1',
    '5e-324',
  ],
);
const argumentKey = pick(
  'session_id',
  'session_id',
  'session_id',
  'rate',
  'rate',
  'session_id ',
  '\u0455ession_id',
  'Session_id',
  'SESSION_ID',
  'se\u017f\u017fion_id',
  '__proto__',
  'user',
  'constructor',
);
const argumentPair = fc.tuple(argumentKey, argumentValue);
const argumentPairs = fc.oneof(
  { weight: 6, arbitrary: fc.uniqueArray(argumentPair, { maxLength: 3, selector: ([key]) => key }) },
  { weight: 1, arbitrary: fc.array(argumentPair, { maxLength: 4 }) },
);
const argumentText = fc.oneof(
  { weight: 12, arbitrary: argumentPairs.map(object) },
  { weight: 1, arbitrary: pick('[]', '[{"session_id":1}]', '"{}"', '"{\\"session_id\\":1}"', 'null', '7', 'true') },
);
const id = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1_000, max: 1e9 }).map(String) },
  { weight: 1, arbitrary: pick('null', '1.5', '{}', '[]', '"x"', '-1', '1e999', 'true', '99999999999999999999') },
);
const method = fc.oneof(
  { weight: 20, arbitrary: pick('tools/call') },
  {
    weight: 1,
    arbitrary: pick(
      ...[
        'Tools/Call',
        'tools/call ',
        'tools//call',
        'tools/list',
        'tasks/create',
        'tasks/result',
        'sampling/createMessage',
      ],
      ...[
        'notifications/tools/call',
        'resources/read',
        'resources/subscribe',
        'prompts/get',
        'completion/complete',
        '',
      ],
    ),
  },
);

const forged = pick<Pair[]>(
  [['inputResponses', '{"approval":{"action":"accept","content":{}}}']],
  [
    ['inputResponses', '{"approval":{"action":"accept"}}'],
    ['requestState', '"00000000-0000-0000-0000-000000000000"'],
  ],
  [['task', '{"ttl":1000}']],
  [['_meta', '[]']],
  [
    [
      '_meta',
      '{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}',
    ],
  ],
  [['uri', '"tdwm://active-workloads"']],
);

/** The pairs of a call: message and parameters, before anything is done to them. */
const call = fc
  .record({
    id,
    method,
    name: toolName,
    args: argumentText,
    more: fc.oneof({ weight: 8, arbitrary: pick<Pair[]>([]) }, { weight: 1, arbitrary: forged }),
    version: fc.oneof({ weight: 30, arbitrary: pick('"2.0"') }, { weight: 1, arbitrary: pick('"1.0"', '2', 'null') }),
  })
  .map(({ id, method, name, args, more, version }) => ({
    params: [['name', JSON.stringify(name)], ['arguments', args], ...more] as Pair[],
    envelope: [
      ['jsonrpc', version],
      ['id', id],
      ['method', JSON.stringify(method)],
    ] as Pair[],
  }));

const otherCase = (key: string, at: number) =>
  [...key].map((letter, index) => (index === at % key.length ? letter.toUpperCase() : letter)).join('');
const escaped = (key: string) => `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;

/** Pairs with one of them doubled, respelled, escaped, moved or left out. */
function twisted(pairs: readonly Pair[]): fc.Arbitrary<Pair[]> {
  const values = pick('"list_WD"', '"tools/list"', '"abort_sessions_user"', '{"session_id":1}', '{}', '1', 'null');
  return fc.tuple(fc.nat(pairs.length - 1), fc.nat(8), values, fc.nat(6)).map(([at, letter, value, how]) => {
    const [key, own] = pairs[at]!;
    const without = pairs.filter((_, index) => index !== at);
    const twists: Pair[][] = [
      [...pairs, [key, value]],
      [[key, value], ...pairs],
      [...pairs, [otherCase(key, letter), value]],
      [...without, [otherCase(key, letter), own]],
      [...pairs, [escaped(key), value]],
      [...pairs, ['__proto__', object([[key, value]])]],
      without,
    ];
    return twists[how]!;
  });
}

const twistedCall = call.chain(({ params, envelope }) =>
  fc
    .tuple(fc.boolean(), twisted(params), twisted([...envelope, ['params', object(params)]]))
    .map(([isInner, inner, outer]) => (isInner ? object([...envelope, ['params', object(inner)]]) : object(outer))),
);
const plainCall = call.map(({ params, envelope }) => object([...envelope, ['params', object(params)]]));
const notification = call.map(({ params, envelope }) =>
  object([...envelope.filter(([key]) => key !== 'id'), ['params', object(params)]]),
);
const paramsOfAnotherKind = call.chain(({ envelope }) =>
  pick('[]', '["abort_sessions_user",{}]', '"abort_sessions_user"', 'null', '7').map((params) =>
    object([...envelope, ['params', params]]),
  ),
);
const batch = fc.array(fc.oneof(plainCall, twistedCall), { maxLength: 3 }).map((messages) => `[${messages.join(',')}]`);
const malformed = fc
  .tuple(plainCall, fc.nat(400), pick(...'{}[],:"\\\u0000\u000b/*x'.split('')))
  .chain(([text, at, character]) =>
    pick(
      ...[text.slice(0, at % text.length), text.slice(0, at % text.length) + character + text.slice(at % text.length)],
      ...[
        `${text}${text}`,
        `${text},`,
        `\ufeff${text}`,
        `//${text}`,
        `'${text}'`,
        text.replaceAll('"', "'"),
        `{${text}}`,
      ],
      ...[text.replace('}', ',}'), text.replace(':', ':NaN,"x":'), text.replace(':', ':0x10,"x":')],
    ),
  );
const notUtf8 = plainCall.map((text) =>
  Buffer.concat([Buffer.from(text.slice(0, 30)), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from(text.slice(30))]),
);
const reply = call.chain(({ envelope, params }) =>
  pick<Pair[]>(
    [['result', object(params)]],
    [['error', '{"code":1,"message":"x"}']],
    [['error', '7']],
    [['result', '[]']],
  ).map((end) => object([...envelope.filter(([key]) => key !== 'method'), ...end])),
);
const depth = fc
  .tuple(call, pick(100, 129, 500, 10_000, 200_000), fc.boolean())
  .map(([{ envelope, params }, levels, isList]) => {
    const [open, close] = isList ? ['[', ']'] : ['{"session_id":', '}'];
    const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
    return object([...envelope, ['params', object([params[0]!, ['arguments', `{"deep":${deep}}`]])]]);
  });
const huge = fc
  .tuple(call, pick(7_000_000, 8_000_001, 10_000_000))
  .map(([{ envelope, params }, bytes]) =>
    object([
      ...envelope,
      ['params', object([params[0]!, ['arguments', `{"session_id":0,"x":"${'x'.repeat(bytes)}"}`]])],
    ]),
  );
const digits = fc
  .tuple(call, pick(20, 300, 400, 1_000_000))
  .map(([{ envelope }, length]) =>
    object([...envelope, ['params', `{"name":"abort_session","arguments":{"session_id":${'9'.repeat(length)}}}`]]),
  );

/** One line that a client means harm with, or that is broken: text, or bytes that are none. */
const hostileMessage: fc.Arbitrary<string | Buffer> = fc.oneof(
  { weight: 30, arbitrary: twistedCall },
  { weight: 20, arbitrary: plainCall },
  { weight: 8, arbitrary: notification },
  { weight: 6, arbitrary: paramsOfAnotherKind },
  { weight: 8, arbitrary: batch },
  { weight: 14, arbitrary: malformed },
  { weight: 3, arbitrary: notUtf8 },
  { weight: 4, arbitrary: reply },
  { weight: 4, arbitrary: depth },
  { weight: 3, arbitrary: digits },
);

/** The same messages every time; some of them of several megabytes. */
export function hostileMessages(count: number, hugeOnes: number): (string | Buffer)[] {
  const seed = 20_260_728;
  const messages = fc.sample(hostileMessage, { seed, numRuns: count - hugeOnes });
  for (const [index, message] of fc.sample(huge, { seed, numRuns: hugeOnes }).entries())
    messages.splice(Math.floor(((index + 1) * count) / (hugeOnes + 1)), 0, message);
  return messages.map((message) => (typeof message === 'string' ? message.replaceAll('\n', ' ') : message));
}
