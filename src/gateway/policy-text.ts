import { parseDocument } from 'yaml';
import { InputError, isObject, parse, policySchema } from '../model/index.ts';
import type { Enforcer } from './enforcer.ts';
import { interceptEnforcer } from './intercept.ts';
import { type CallCount, neutralEnforcer } from './neutral.ts';
import { fromHosted, isHosted } from './policylayer.ts';

/** Where a policy comes from and for whom it is read. */
export interface PolicySource {
  file: string;
  /** The server in the rules of a neutral policy; undefined where they all name one. */
  server: string | undefined;
}

/**
 * Reads a policy, JSON or YAML: the neutral one has `rules`, one of Intercept or PolicyLayer has `tools` or `hide`.
 * Throws InputError for anything that would not be enforced as written.
 */
export function readPolicy(text: string, { file, server }: PolicySource, calls: CallCount): Enforcer {
  const value = readYaml(text, file);
  const has = (key: string) => isObject(value) && Object.hasOwn(value, key);
  if (
    !has('rules') &&
    (has('tools') || has('hide') || has('all_tools') || (isObject(value) && value['version'] === '1'))
  )
    return interceptEnforcer(isHosted(value as object) ? fromHosted(value, file) : text, file);
  const policy = parse(policySchema, value, file);
  return neutralEnforcer(policy, chooseServer(policy.rules, server, file), calls);
}

function readYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const message = document.errors[0]?.message;
  try {
    if (message === undefined) return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
  throw unreadable(file, message);
}

function chooseServer(rules: readonly { server: string }[], wanted: string | undefined, file: string): string {
  const named = [...new Set(rules.map((rule) => rule.server))];
  if (wanted !== undefined && named.length > 0 && !named.includes(wanted))
    throw choose(file, `no rule names the server "${wanted}"`, named);
  if (wanted === undefined && named.length > 1) throw choose(file, 'the rules name several servers', named);
  return wanted ?? named[0] ?? '';
}

function choose(file: string, message: string, named: readonly string[]): InputError {
  return new InputError([
    {
      level: 'error',
      path: file,
      message,
      tip: `say which one runs here: ${named.map((name) => `--server ${name}`).join(' or ')}`,
    },
  ]);
}

function unreadable(file: string, message: string): InputError {
  return new InputError([{ level: 'error', path: file, message: `is neither JSON nor YAML: ${message}` }]);
}
