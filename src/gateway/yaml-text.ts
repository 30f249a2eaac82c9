import { parseDocument } from 'yaml';
import { InputError } from '../model/core.ts';

/** What a text says as YAML. Throws InputError where it is none. */
export function readYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const message = document.errors[0]?.message;
  if (message !== undefined) throw unreadable(file, message);
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}

function unreadable(file: string, message: string): InputError {
  return new InputError([{ level: 'error', path: file, message: `is neither JSON nor YAML: ${message}` }]);
}
