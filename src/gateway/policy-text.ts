import { InputError } from '../model/core.ts';
import type { CallCount } from './call-count.ts';
import type { Enforcer } from './enforcer.ts';
import type { Member } from './many/members.ts';
import { neutralEnforcer } from './neutral.ts';
import { hasPattern, isIntercept, loadPatterns, neutralPolicy, readValue } from './neutral-text.ts';

/** Where a policy comes from and for whom it is read. */
export interface PolicySource {
  file: string;
  /** The server in the rules of a neutral policy; undefined where they all name one. */
  server: string | undefined;
  /** The servers of which it speaks, where several stand behind the gateway. */
  members?: readonly Member[] | undefined;
}

/**
 * Reads a policy, JSON or YAML: the neutral one has `rules`, one of Intercept or PolicyLayer has `tools` or `hide`.
 * Throws InputError for anything that would not be enforced as written. What only some policies need, YAML, the
 * Intercept evaluator and the engine of patterns, is loaded for these, so that the others start sooner.
 */
export async function readPolicy(
  text: string,
  { file, server, members }: PolicySource,
  calls: CallCount,
): Promise<Enforcer> {
  const value = await readValue(text, file);
  if (isIntercept(value)) {
    if (members) throw ofOneServer(file);
    return readIntercept(text, value, file, calls);
  }
  const policy = await neutralPolicy(value, file);
  if (policy.rules.some(hasPattern)) await loadPatterns();
  if (members) return (await import('./many/enforcer.ts')).enforcerOfAll(policy, members, calls);
  return neutralEnforcer(policy, chooseServer(policy.rules, server, file), calls);
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

function ofOneServer(file: string): InputError {
  const message = 'is a policy of Intercept or PolicyLayer, which speaks of one server';
  const tip = 'give the policy in the format toolrisk';
  return new InputError([{ level: 'error', path: file, message, tip }]);
}
