import { InputError, isObject, type Policy } from '../model/core.ts';
import type { CallCount } from './call-count.ts';
import type { Enforcer } from './enforcer.ts';
import { inspect } from './json-text.ts';
import { neutralEnforcer } from './neutral.ts';
import { isPlainPolicy } from './plain-policy.ts';

/** Where a policy comes from and for whom it is read. */
export interface PolicySource {
  file: string;
  /** The server in the rules of a neutral policy; undefined where they all name one. */
  server: string | undefined;
}

/**
 * Reads a policy, JSON or YAML: the neutral one has `rules`, one of Intercept or PolicyLayer has `tools` or `hide`.
 * Throws InputError for anything that would not be enforced as written. What only some policies need, YAML, the
 * Intercept evaluator and the engine of patterns, is loaded for these, so that the others start sooner.
 */
export async function readPolicy(text: string, { file, server }: PolicySource, calls: CallCount): Promise<Enforcer> {
  const value = readJson(text) ?? (await readYaml(text, file));
  const has = (key: string) => isObject(value) && Object.hasOwn(value, key);
  if (
    !has('rules') &&
    (has('tools') || has('hide') || has('all_tools') || (isObject(value) && value['version'] === '1'))
  )
    return readIntercept(text, value as object, file, calls);
  const policy = isPlainPolicy(value) ? value : await explain(value, file);
  if (policy.rules.some(({ when = [] }) => when.some(({ op }) => op === 'matches'))) await import('../policy/re2.ts');
  return neutralEnforcer(policy, chooseServer(policy.rules, server, file), calls);
}

/** The policy by its schema; throws InputError with all that is wrong with it. */
async function explain(value: unknown, file: string): Promise<Policy> {
  const { parse, policySchema } = await import('../model/index.ts');
  return parse(policySchema, value, file);
}

async function readIntercept(text: string, value: object, file: string, calls: CallCount): Promise<Enforcer> {
  if (calls.file !== undefined) {
    const message = `${file} is a policy of Intercept or PolicyLayer, which counts in memory only`;
    const tip = 'leave the option out, or give the neutral policy';
    throw new InputError([{ level: 'error', path: `--counters ${calls.file}`, message, tip }]);
  }

  const { interceptEnforcer } = await import('./intercept.ts');
  const { fromHosted, isHosted } = await import('./policylayer.ts');
  return interceptEnforcer(isHosted(value) ? fromHosted(value, file) : text, file);
}

/** What the text says as JSON; undefined where it is none, or where another reader could take it differently. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return inspect(text).oddity === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const message = document.errors[0]?.message;
  try {
    if (message === undefined) return document.toJS({ maxAliasCount: 100 }) as unknown;
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
