import { describe, expect, it } from 'vitest';
import { captureRecording } from '../../../src/introspect/recording.ts';
import { lines } from './bench.ts';

const tools = [{ name: 'a' }];
const bare = [
  'warning /resources: resources/list is not part of the recording',
  'warning /resourceTemplates: resources/templates/list is not part of the recording',
  'warning /prompts: prompts/list is not part of the recording',
];

describe('what a recording says', () => {
  it.for<[what: string, value: unknown, heard: object, problems: string[]]>([
    ['a bare result', { tools }, { tools, resources: null, prompts: null, serverInfo: undefined }, bare],
    ['a whole response', { jsonrpc: '2.0', id: 1, result: { tools } }, { tools }, bare],
    [
      'a page of several',
      { tools, nextCursor: 'x' },
      { tools },
      ['error /tools: tools/list goes on after the recorded page', ...bare],
    ],
    [
      'lists side by side',
      {
        tools,
        resources: [],
        resourceTemplates: [],
        prompts: [{ name: 'p' }],
        serverInfo: { name: 's' },
        instructions: 'i',
      },
      {
        tools,
        resources: [],
        resourceTemplates: [],
        prompts: [{ name: 'p' }],
        serverInfo: { name: 's' },
        instructions: 'i',
      },
      [],
    ],
    [
      'a result for each method',
      {
        initialize: { protocolVersion: '2025-11-25', serverInfo: { name: 's', version: '1' } },
        'tools/list': { tools },
        'resources/list': { resources: [] },
        'resources/templates/list': { resourceTemplates: [] },
        'prompts/list': { error: { code: -32603, message: 'broken' } },
      },
      { tools, resources: [], resourceTemplates: [], prompts: null, serverInfo: { name: 's', version: '1' } },
      ['error /prompts: prompts/list failed'],
    ],
    [
      'methods that the server does not have',
      {
        'tools/list': { tools },
        'resources/list': { resources: [{ uri: 'x://1' }] },
        'resources/templates/list': { error: { code: -32601, message: 'Method not found' } },
        'prompts/list': { error: { code: -32601, message: 'Method not found' } },
      },
      { tools, resources: [{ uri: 'x://1' }], resourceTemplates: [], prompts: [] },
      [],
    ],
    [
      'a method that the server offers and does not have',
      {
        initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {}, resources: {}, prompts: {} } },
        'tools/list': { tools },
        'resources/list': { resources: [] },
        'resources/templates/list': { error: { code: -32601, message: 'Method not found' } },
        'prompts/list': { error: { code: -32601, message: 'Method not found' } },
      },
      { tools, resources: [], resourceTemplates: [], prompts: null },
      ['error /prompts: prompts/list failed'],
    ],
    [
      'odd results',
      { tools, 'resources/list': 5, 'prompts/list': {}, 'resources/templates/list': { resourceTemplates: 'none' } },
      { tools, resources: null, resourceTemplates: null, prompts: null },
      [
        'error /resources: the recording of resources/list is not an object',
        'error /resourceTemplates: the recording of resources/templates/list holds no list',
        'error /prompts: the recording of prompts/list holds no list',
      ],
    ],
  ])('%s', ([, value, heard, problems]) => {
    const capture = captureRecording(value, 'f.json');
    expect(capture).toMatchObject(heard);
    expect(lines(capture.problems)).toEqual(problems);
  });

  it.for([[null], [[]], ['text'], [{}], [{ tools: {} }], [{ result: { tool: [] } }]])(
    '%j holds no list of tools',
    ([value]) => {
      expect(() => captureRecording(value, 'f.json')).toThrow('f.json: holds no list of tools');
    },
  );
});
