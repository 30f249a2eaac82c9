import { InputError, isObject } from '../model/core.ts';
import {
  type Config,
  evaluate,
  fromJson,
  type GoValue,
  load,
  rulesFor,
  Session,
  validate,
} from '../intercept/index.ts';
import type { Enforcer } from './enforcer.ts';

const prefix = '[INTERCEPT POLICY DENIED] ';

/**
 * A policy of the Intercept dialect, as text or already parsed.
 * Throws InputError for what its own engine would refuse or drop.
 */
export function interceptEnforcer(policy: unknown, file: string): Enforcer {
  const { config, error, unknown } = load(policy);
  const messages = [
    ...(error === undefined ? validate(config) : [error]),
    ...unknown.map((path) => `${path} is not known to Intercept, which would drop it without a word`),
  ];
  if (messages.length > 0) throw new InputError(messages.map((message) => ({ level: 'error', path: file, message })));
  return enforcer(config);
}

function enforcer(config: Config): Enforcer {
  const session = new Session(config);
  return {
    prefix,
    default: config.default === 'deny' ? 'deny' : 'allow',
    isListed: (tool) => !config.hide.some((name) => name === tool || name === '*'),
    testedPaths: (tool) => testedPaths(config, tool),
    rule(call, now, isContinued) {
      const args = fromJson(isObject(call.arguments) ? call.arguments : {}) as Map<string, GoValue>;
      const { allowed, message, rollBack } = isContinued
        ? continued(config, call.tool, args)
        : session.handle(call.tool, args, now);
      return {
        effect: allowed ? 'allow' : 'deny',
        reason: allowed ? 'The policy lets it through.' : message.slice(prefix.length),
        settle: (end) => {
          if (end !== 'answered') rollBack();
        },
      };
    },
  };
}

function continued(config: Config, tool: string, args: Map<string, GoValue>) {
  const { Allowed: allowed, Message: message } = evaluate(config, tool, args, undefined);
  return { allowed, message: `${prefix}${message}`, rollBack: () => undefined };
}

function testedPaths(config: Config, tool: string): string[] {
  return rulesFor(config, tool)
    .flatMap(({ rule }) => [...rule.conditions.map(({ path }) => path), rule.state?.incrementFrom ?? ''])
    .filter((path) => path.startsWith('args.'))
    .map((path) => path.slice('args.'.length));
}
