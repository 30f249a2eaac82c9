import { pointer } from '../../model/index.ts';
import { namesAt, objectAt, valueAt } from '../readers/reader.ts';
import type { Check, Found } from './check.ts';

/** What does not keep Goose from making every tool available: an empty list, or the other of its two files. */
export const gooseExtension: Check = {
  id: 'goose-extension',
  formats: ['goose'],
  find({ value, server }): Found[] {
    const extension = objectAt(objectAt(value, 'extensions'), server);
    const isEmpty = namesAt(extension, 'available_tools')?.length === 0 && valueAt(extension, 'enabled') !== false;
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
    return [...(isEmpty ? [empty] : []), ...(valueAt(value, 'user') === undefined ? [] : [permissions])];
  },
};
