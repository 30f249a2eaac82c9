import { isObject, parametersOf } from '../../model/index.ts';
import { type Check, fate, type Found } from './check.ts';
import { nearest } from './nearest.ts';

/** Tests of an argument that the tool does not have. */
export const argumentPaths: Check = {
  id: 'argument-paths',
  find: (pasted) =>
    (pasted.reading.tests?.(pasted.server) ?? []).flatMap(({ tool, argument, path }): Found[] => {
      const schema = pasted.inputSchemas.get(tool);
      // A schema that names no arguments may take any.
      if (!isObject(schema) || !isObject(schema.properties)) return [];
      const names = parametersOf(schema).map(({ name }) => name);
      if (names.includes(argument)) return [];
      const near = nearest(argument, names);
      const listed = names.length === 0 ? 'it takes none' : `it takes ${names.join(', ')}`;
      return [
        {
          level: 'error',
          path,
          message: `${tool} has no argument "${argument}" (${listed}), so the test never holds`,
          tip: near === undefined ? 'test one that it has, or remove the test' : `write "${near}"`,
          does: fate(tool, pasted),
        },
      ];
    }),
};
