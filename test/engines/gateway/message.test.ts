import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxMessageBytes, readMessage, withArguments } from '../../../src/gateway/message.ts';
import { readable, spellingOf } from '../../../src/gateway/number-text.ts';

const read = (text: string | Uint8Array) => readMessage(typeof text === 'string' ? Buffer.from(text) : text);
const call = (params: string, more = '') => `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}${more}}`;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('is passed on as it came', () => {
  it.for([
    call('{"name":"t"}'),
    call('{"name":"t","arguments":{}}'),
    call('{"name":"t","arguments":{"__proto__":{"a":1},"constructor":1,"toString":null}}'),
    call('{"name":"t","arguments":{"a":{"b":1},"c":{"b":1}},"_meta":{"progressToken":1}}'),
    call('{"name":"t","arguments":{"a":[{"b":1},{"b":1}],"A":1}}'),
    call('{"name":"t","arguments":{"a":"}{][,:\\"\\\\","b":"\\\\"}}'),
    call('{"name":"t","arguments":{"a":9007199254740991,"b":-9007199254740992,"c":0.1,"d":1e+21}}'),
    call(`{"name":"t","arguments":{"a":${nested(125)}}}`),
    call('{"name":"t","inputResponses":{"x":{}},"requestState":"s"}').replace('"id":1', '"id":"one"'),
    '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}',
    '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    '{"jsonrpc":"2.0","id":7,"result":{"action":"accept"}}',
    '{"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"no","data":1}}',
  ])('%s', (text) => {
    const result = read(text);
    expect('message' in result && JSON.stringify(result.message)).toBe(text);
  });
});

describe('is made anew from what is known: the order of keys is not that of the client', () => {
  it.for([
    ['{"method":"ping","id":1,"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":1,"method":"ping"}'],
    [call('{"arguments":{},"name":"t"}'), call('{"name":"t","arguments":{}}')],
    [` ${call('{"name" : "t"}')} \r`, call('{"name":"t"}')],
  ] as const)('%s', ([text, anew]) => {
    const result = read(text);
    expect('message' in result && JSON.stringify(result.message)).toBe(anew);
  });
});

const odd: [text: string | Uint8Array, kind: string, code: number, id: string | number | null | undefined][] = [
  ['', 'not JSON', -32700, null],
  ['{', 'not JSON', -32700, null],
  ['{"jsonrpc":"2.0"} {}', 'not JSON', -32700, null],
  ['\ufeff{}', 'not JSON', -32700, null],
  ['{"a":NaN}', 'not JSON', -32700, null],
  ['{"a":1,}', 'not JSON', -32700, null],
  ['{"a":"\\', 'not JSON', -32700, null],
  ['"\\', 'not JSON', -32700, null],
  ['{"\\u00":1}', 'not JSON', -32700, null],
  [Uint8Array.of(0x22, 0xff, 0x22), 'not UTF-8', -32700, null],
  ['"text"', 'no object', -32600, null],
  ['null', 'no object', -32600, null],
  ['[]', 'batch', -32600, null],
  [`[${call('{"name":"t"}')}]`, 'batch', -32600, null],
  ['{}', 'no JSON-RPC 2.0', -32600, null],
  ['{"jsonrpc":"1.0","id":1,"method":"ping"}', 'no JSON-RPC 2.0', -32600, 1],
  ['{"jsonrpc":"2.0","id":1}', 'no known form', -32600, 1],
  ['{"jsonrpc":"2.0","Method":"ping","id":1}', 'no known form', -32600, 1],
  ['{"jsonrpc":"2.0","id":1,"result":{},"error":{}}', 'unknown key', -32600, 1],
  ['{"jsonrpc":"2.0","id":1,"method":"ping","result":{}}', 'unknown key', -32600, 1],
  [call('{"name":"t"}', ',"Method":"ping"'), 'unknown key', -32600, 1],
  [call('{"name":"t"}', ',"__proto__":{}'), 'unknown key', -32600, 1],
  ['{"jsonrpc":"2.0","id":null,"method":"ping"}', 'no id', -32600, null],
  ['{"jsonrpc":"2.0","id":1.5,"method":"ping"}', 'no id', -32600, null],
  ['{"jsonrpc":"2.0","id":{},"method":"ping"}', 'no id', -32600, null],
  ['{"jsonrpc":"2.0","id":1,"method":"tasks/create"}', 'unknown method', -32601, 1],
  ['{"jsonrpc":"2.0","id":1,"method":"constructor"}', 'unknown method', -32601, 1],
  ['{"jsonrpc":"2.0","id":1,"method":["tools/call"]}', 'unknown method', -32601, 1],
  ['{"jsonrpc":"2.0","id":1,"method":"notifications/initialized"}', 'unknown method', -32601, 1],
  [call('[]'), 'params', -32602, 1],
  [call('null'), 'params', -32602, 1],
  [call('{}'), 'missing parameter', -32602, 1],
  [call('{"Name":"t"}'), 'unknown parameter', -32602, 1],
  [call('{"name":"t","Arguments":{}}'), 'unknown parameter', -32602, 1],
  [call('{"name":"t","__proto__":{}}'), 'unknown parameter', -32602, 1],
  [call('{"name":"t","task":{}}'), 'unknown parameter', -32602, 1],
  [call('{"name":["t"]}'), 'parameter type', -32602, 1],
  [call('{"name":"t","arguments":[]}'), 'parameter type', -32602, 1],
  [call('{"name":"t","arguments":"{}"}'), 'parameter type', -32602, 1],
  [call('{"name":"t","arguments":null}'), 'parameter type', -32602, 1],
  [call('{"name":"t","_meta":[]}'), 'parameter type', -32602, 1],
  [call('{"name":"t","requestState":{}}'), 'parameter type', -32602, 1],
  [call('{"name":"t","name":"u"}'), 'duplicate key', -32600, 1],
  [call('{"name":"t","\\u006eame":"u"}'), 'duplicate key', -32600, 1],
  [call('{"name":"t","arguments":{"a":{"b":1,"c":[{}],"b":1}}}'), 'duplicate key', -32600, 1],
  [call('{"name":"t"}', ',"id":2'), 'duplicate key', -32600, 2],
  [call('{"name":"t","arguments":{"__proto__":1,"__proto__":2}}'), 'duplicate key', -32600, 1],
  [call('{"name":"t","arguments":{"a":9007199254740993}}'), 'number out of range', -32600, 1],
  [call('{"name":"t","arguments":{"a":[-1e309]}}'), 'number out of range', -32600, 1],
  [call(`{"name":"t","arguments":{"a":${'9'.repeat(1_000_000)}}}`), 'number out of range', -32600, 1],
  [call(`{"name":"t","arguments":{"a":${nested(126)}}}`), 'too deep', -32600, null],
  [nested(10_000), 'too deep', -32600, null],
  ['['.repeat(1_000_000), 'too deep', -32600, null],
  [Buffer.alloc(maxMessageBytes + 1, 0x20), 'too large', -32600, null],
  // What is no request gets no answer.
  ['{"jsonrpc":"2.0","method":"tools/call","params":{"name":"t"}}', 'unknown method', -32600, undefined],
  ['{"jsonrpc":"2.0","method":"notifications/initialized","params":[]}', 'params', -32600, undefined],
  ['{"jsonrpc":"2.0","id":7,"result":[]}', 'no known form', -32600, undefined],
  ['{"jsonrpc":"2.0","id":7,"error":{"code":"x","message":"no"}}', 'no known form', -32600, undefined],
];

describe('is refused', () => {
  it.for(odd.map(([text, ...rest]) => [text.toString().slice(0, 90), text, ...rest] as const))(
    '%s',
    ([, text, kind, code, id]) => {
      expect(read(text)).toMatchObject({ refusal: { kind, code, id } });
    },
  );
});

it('is lost exactly where its decimal value is another one when it was read and written', () => {
  const digits = fc.stringMatching(/^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,19})?([eE][+-]?[0-9]{1,3})?$/);
  // What a number says, as a fraction of whole numbers.
  const fraction = (text: string): [bigint, bigint] => {
    const [, whole = '', part = '', power = '0'] = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
    const exponent = Number(power) - part.length;
    const ten = 10n ** BigInt(Math.abs(exponent));
    return exponent < 0 ? [BigInt(whole + part), ten] : [BigInt(whole + part) * ten, 1n];
  };
  const found = { same: 0, other: 0, lost: 0 };
  fc.assert(
    fc.property(digits, (text) => {
      const written = JSON.stringify(Number(text));
      const [[a, b], [c, d]] = [fraction(text), fraction(written === 'null' ? '0' : written)];
      const isWhole = /^-?\d+$/.test(text) && Number.isFinite(Number(text)) && BigInt(Number(text)) === BigInt(text);
      const isKept = written !== 'null' && (a * d === c * b || isWhole);
      const spelling = spellingOf(text);
      expect(spelling !== 'lost', text).toBe(isKept);
      if (isKept) expect(spelling).toBe(written === text ? 'same' : 'other');
      found[spelling]++;
    }),
    { seed: 1, numRuns: 5_000 },
  );
  expect(Math.min(found.same, found.other, found.lost)).toBeGreaterThan(100);
});

describe('a number', () => {
  const zeros = `1.${'0'.repeat(1_000_000)}`;
  const named = (list: readonly string[]) =>
    list.map((digits) => [digits.length < 60 ? digits : `${digits.slice(0, 5)}… of a megabyte`, digits] as const);

  it.for(
    named([
      ...['0', '-1', '1.5', '0.1', '1e21', '9007199254740991', '5e-324', '1.7976931348623157e+308'],
      // JavaScript would write these otherwise.
      ...[
        '-0',
        '1.0',
        '1.50',
        '1e2',
        '1E+2',
        '0.00',
        '0e999999999999',
        '18446744073709551616',
        '100000000000000000000000',
      ],
      ...['0.1e1', '12345e-2', zeros],
    ]),
  )('%s arrives as it was written, and is tested as what it says', ([, digits]) => {
    const found = read(call(`{"name":"t","arguments":{"a":[${digits}]}}`));
    if (!('message' in found)) throw new Error(found.refusal.message);
    expect(JSON.stringify(found.written)).toContain(`{"a":[${digits}]}`);
    expect(JSON.stringify(withArguments(found))).toContain(`{"a":[${digits}]}`);
    const { params } = withArguments(found) as unknown as { params: { arguments: unknown } };
    expect(readable(params.arguments)).toEqual({ a: [Number(digits)] });
  });

  it.for(
    named([
      ...[
        '9007199254740993',
        '18446744073709551615',
        '0.99999999999999999999',
        '1e-400',
        '-1e-400',
        '1e400',
        '1e999999999999',
      ],
      ...['123456789012345678901234567890', '0.1000000000000000055511151231257827', `0.${'9'.repeat(1_000_000)}`],
    ]),
  )('%s is refused', ([, digits]) => {
    expect(read(call(`{"name":"t","arguments":{"a":[${digits}]}}`))).toMatchObject({
      refusal: { kind: 'number out of range', id: 1 },
    });
  });
});

it.for(['-1.5e3', '-1500'])('reads eight megabytes in one go, with numbers such as %s', (number) => {
  const filler = ['"x\\\\"', '{}', number, '[]'].join(',');
  const count = Math.floor((maxMessageBytes - 200) / (filler.length + 1));
  const text = call(`{"name":"t","arguments":{"a":[${Array.from({ length: count }, () => filler).join(',')}]}}`);
  expect(read(text)).toHaveProperty('message'); // within the limit of a test, which more than linear time would pass
});
