import { pointer } from '../../model/index.ts';
import { type Compiled, compilePattern } from '../../policy/core.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { listed, type Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { shape } from './shape.ts';

type Backends = NonNullable<NonNullable<Lenient<typeof shape>['spec']>['backendRefs']>;

/** A backend of the route, with its place among all. */
export type Backend = NonNullable<Backends[number]> & { index: number };

/** A route as Envoy AI Gateway reads it. */
export interface EnvoyReading extends Reading {
  backends: readonly Backend[];
}

/** Envoy AI Gateway: what is excluded is hidden; then, where there is a list to include, what is not in it. */
export function read(text: string): EnvoyReading {
  const tree = yaml(text);
  const backends = (lenient(shape, tree).spec?.backendRefs ?? []).flatMap((backend, index) =>
    backend ? [{ ...backend, index }] : [],
  );
  return {
    tree,
    backends,
    mentions: (server) =>
      backends
        .filter(({ name }) => name === server)
        .flatMap(({ toolSelector, index }) =>
          (['include', 'exclude'] as const).flatMap((key) =>
            listed(
              toolSelector?.[key],
              pointer('spec', 'backendRefs', index, 'toolSelector', key),
              key === 'include' ? 'allow' : 'hide',
            ),
          ),
        ),
    servers: () =>
      backends.flatMap(({ name, index }) =>
        name === undefined ? [] : [{ server: name, path: pointer('spec', 'backendRefs', index, 'name') }],
      ),
    decide(server) {
      const selector = backends.find(({ name }) => name === server)?.toolSelector ?? {};
      const include = new Set(textsIn(selector.include));
      const exclude = new Set(textsIn(selector.exclude));
      const included = textsIn(selector.includeRegex).map(compilePattern);
      const excluded = textsIn(selector.excludeRegex).map(compilePattern);
      const isBroken = [...included, ...excluded].some((compiled) => 'error' in compiled);
      return ({ tool }) => {
        const matches = (compiled: Compiled) => 'pattern' in compiled && compiled.pattern.matcher(tool).find();
        // A route with a pattern that is none is not loaded
        if (isBroken || exclude.has(tool) || excluded.some(matches)) return 'hide';
        if (include.size > 0) return include.has(tool) ? 'allow' : 'hide';
        return included.length === 0 || included.some(matches) ? 'allow' : 'hide';
      };
    },
  };
}

function textsIn(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((text) => text !== undefined);
}
