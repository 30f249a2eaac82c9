import { pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { listed, type Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { namesIn } from './names-pattern.ts';
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
      const included = textsIn(selector.includeRegex).map(matcherOf);
      const excluded = textsIn(selector.excludeRegex).map(matcherOf);
      const isBroken = [...included, ...excluded].includes(undefined);
      return ({ tool }) => {
        const matches = (matcher: Matcher | undefined) => matcher?.(tool) ?? false;
        // A route with a pattern that is none is not loaded
        if (isBroken || exclude.has(tool) || excluded.some(matches)) return 'hide';
        if (include.size > 0) return include.has(tool) ? 'allow' : 'hide';
        return included.length === 0 || included.some(matches) ? 'allow' : 'hide';
      };
    },
  };
}

type Matcher = (name: string) => boolean;

/** Whether a pattern matches a name; undefined for one that is no pattern. Many names in one are not tried one by one. */
function matcherOf(pattern: string): Matcher | undefined {
  const names = namesIn(pattern);
  if (names) {
    const known = new Set(names);
    return (name) => known.has(name);
  }
  if (pattern === '.*') return () => true;
  const compiled = compilePattern(pattern);
  return 'error' in compiled ? undefined : (name) => compiled.pattern.matcher(name).find();
}

function textsIn(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((text) => text !== undefined);
}
