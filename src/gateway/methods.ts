type Kind = 'text' | 'object' | 'any';

/** The parameters of a method by name, with the kind of value that each takes; no other parameter is passed on. */
export type Fields = Readonly<Record<string, Kind>>;

const retried: Fields = { inputResponses: 'object', requestState: 'text' };
const page: Fields = { cursor: 'text' };

/** The requests that the gateway understands; `_meta` goes with each. */
export const requestMethods: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  ['initialize', { protocolVersion: 'text', capabilities: 'object', clientInfo: 'object' }],
  ['server/discover', {}],
  ['subscriptions/listen', { notifications: 'object' }],
  ['ping', {}],
  ['tools/list', page],
  ['tools/call', { name: 'text', arguments: 'object', ...retried }],
  ['resources/list', page],
  ['resources/templates/list', page],
  ['resources/read', { uri: 'text', ...retried }],
  ['resources/subscribe', { uri: 'text' }],
  ['resources/unsubscribe', { uri: 'text' }],
  ['prompts/list', page],
  ['prompts/get', { name: 'text', arguments: 'object', ...retried }],
  ['completion/complete', { ref: 'object', argument: 'object', context: 'object' }],
  ['logging/setLevel', { level: 'text' }],
]);

/** The notifications that the gateway understands. */
export const notificationMethods: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  ['notifications/initialized', {}],
  ['notifications/cancelled', { requestId: 'any', reason: 'text' }],
  ['notifications/progress', { progressToken: 'any', progress: 'any', total: 'any', message: 'text' }],
  ['notifications/roots/list_changed', {}],
]);

/** The parameters without which a request means nothing. */
export const requiredFields: ReadonlySet<string> = new Set(['name', 'uri', 'ref', 'level']);

/** The capability with which a server says that it has a method. */
export const capabilityOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tools: ['tools/list', 'tools/call'],
    resources: [
      ...['resources/list', 'resources/templates/list', 'resources/read'],
      ...['resources/subscribe', 'resources/unsubscribe'],
    ],
    prompts: ['prompts/list', 'prompts/get'],
    completions: ['completion/complete'],
    logging: ['logging/setLevel'],
  }).flatMap(([capability, methods]) => methods.map((method) => [method, capability] as const)),
);

/** The lists that are empty where a policy lets nothing of their kind be seen, and the name under which a result has them. */
export const emptyLists: ReadonlyMap<string, { kind: 'resources' | 'prompts'; name: string }> = new Map([
  ['resources/list', { kind: 'resources', name: 'resources' }],
  ['resources/templates/list', { kind: 'resources', name: 'resourceTemplates' }],
  ['prompts/list', { kind: 'prompts', name: 'prompts' }],
]);
