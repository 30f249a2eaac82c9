import { isObject, pointer } from '../../model/index.ts';
import { type Compiled, compilePattern } from '../../policy/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** Envoy AI Gateway: what is excluded is hidden; then, where there is a list to include, what is not in it. */
export const envoyAiGatewayReader: Reader = {
  format: 'envoy-ai-gateway',
  parse: parsers.yaml,
  mentions: (value, server) =>
    backends(value).flatMap((backend, index) =>
      valueAt(backend, 'name') === server
        ? ['include', 'exclude'].flatMap((key) =>
            listed(
              namesAt(objectAt(backend, 'toolSelector'), key),
              pointer('spec', 'backendRefs', index, 'toolSelector', key),
              key === 'include' ? 'allow' : 'hide',
            ),
          )
        : [],
    ),
  servers: (value) =>
    backends(value).flatMap((backend, index) => {
      const name = valueAt(backend, 'name');
      return typeof name === 'string' ? [{ server: name, path: pointer('spec', 'backendRefs', index, 'name') }] : [];
    }),
  decide(value, server) {
    const selector = objectAt(
      backends(value).find((backend) => valueAt(backend, 'name') === server),
      'toolSelector',
    );
    const [include, exclude] = ['include', 'exclude'].map((key) => namesAt(selector, key) ?? []);
    const patterns = (key: string) => (namesAt(selector, key) ?? []).map(compilePattern);
    const [included, excluded] = [patterns('includeRegex'), patterns('excludeRegex')];
    return ({ tool }) => {
      const matches = (compiled: Compiled) => 'pattern' in compiled && compiled.pattern.matcher(tool).find();
      // A route with a pattern that is none is not loaded
      if ([...included, ...excluded].some((compiled) => 'error' in compiled)) return 'hide';
      if (exclude!.includes(tool) || excluded.some(matches)) return 'hide';
      if (include!.length > 0) return include!.includes(tool) ? 'allow' : 'hide';
      return included.length === 0 || included.some(matches) ? 'allow' : 'hide';
    };
  },
};

function backends(value: unknown): unknown[] {
  const found = valueAt(objectAt(value, 'spec'), 'backendRefs');
  return Array.isArray(found) ? found.filter(isObject) : [];
}
