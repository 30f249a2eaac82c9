import { isObject, pointer } from '../../model/index.ts';
import { under } from '../lint/glance.ts';

/** Where a kind of ToolHive's resources holds statements, and what a key beside them must say for them to count. */
interface Place {
  policies: readonly string[];
  type: { at: readonly string[]; is: string };
}

const inline = (...at: readonly string[]): Place => ({
  policies: [...at, 'inline', 'policies'],
  type: { at: [...at, 'type'], is: 'inline' },
});

/** The resources by their kinds, by the types of ToolHive's operator. */
const places: ReadonlyMap<string, Place> = new Map([
  ['MCPServer', inline('spec', 'authzConfig')],
  ['MCPRemoteProxy', inline('spec', 'authzConfig')],
  ['VirtualMCPServer', inline('spec', 'incomingAuth', 'authzConfig')],
  ['MCPAuthzConfig', { policies: ['spec', 'config', 'policies'], type: { at: ['spec', 'type'], is: 'cedarv1' } }],
]);

/** The kinds of resources that can hold statements. */
export const resources: readonly string[] = [...places.keys()];

/** The place of a resource that speaks of authorization; undefined for any other file. */
export function placeIn(file: unknown): Place | undefined {
  const kind = under(file, 'kind');
  const place = typeof kind === 'string' ? places.get(kind) : undefined;
  return place && isObject(under(file, ...place.type.at.slice(0, -1))) ? place : undefined;
}

/** The statements of a file of ToolHive's, or of a resource that holds them, and where they stand; undefined where none count. */
export function statementsIn(file: unknown): { at: readonly string[]; policies: readonly unknown[] | undefined } {
  const place = placeIn(file) ?? { policies: ['cedar', 'policies'], type: { at: ['type'], is: 'cedarv1' } };
  const policies = under(file, ...place.policies);
  const counts = under(file, ...place.type.at) === place.type.is && Array.isArray(policies);
  return { at: place.policies, policies: counts ? (policies as unknown[]) : undefined };
}

/** What must stand in a file for its statements to count, in words. */
export function wanted(file: unknown): { path: string; message: string; tip: string } {
  const place = placeIn(file);
  if (place === undefined)
    return {
      path: '/cedar/policies',
      message: 'is no list of statements, or "type" is not cedarv1',
      tip: 'write type: cedarv1 and cedar: { policies: [permit(…);] }',
    };
  return {
    path: pointer(...place.policies),
    message: `is no list of statements, or "type" is not ${place.type.is}; then the statements stand elsewhere, as in a ConfigMap`,
    tip: 'paste the file or the resource that holds them',
  };
}
