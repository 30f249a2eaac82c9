import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GooseReading } from './read.ts';

/** What does not keep Goose from making every tool available: an empty list, or the other of its two files. */
export const gooseExtension: Check<GooseReading> = {
  id: 'goose-extension',
  find({ reading: { file }, server }): Found[] {
    const { available_tools, enabled } = file.extensions?.get(server) ?? {};
    const isEmpty = available_tools?.length === 0 && enabled !== false;
    const empty: Found = {
      level: 'error',
      path: pointer('extensions', server, 'available_tools'),
      message: 'is empty; Goose then makes every tool available',
      tip: 'name the tools, or write "enabled: false" to have none',
    };
    const permissions: Found = {
      level: 'error',
      path: '/user',
      message: 'is of permission.yaml, at which Goose does not look in the mode "auto", its default',
      tip: 'list what may be called in config.yaml, under "available_tools" of the extension',
    };
    return [...(isEmpty ? [empty] : []), ...(file.user === undefined ? [] : [permissions])];
  },
};
