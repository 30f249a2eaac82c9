import { celEnv, parse as parseCel, plan } from '@bufbuild/cel';
import { InputError, isObject, pointer, type Problem } from '../model/index.ts';
import { type Check, type EngineReader, type Found, type Reading, yaml } from '../formats/index.ts';

type Kind = 'allow' | 'deny' | 'require';

interface Rule {
  kind: Kind;
  text: string;
  path: string;
  run: (variables: Record<string, unknown>) => unknown;
}

/** A configuration as agentgateway reads it. */
interface GatewayReading extends Reading {
  rules: readonly Rule[];
}

/** Rules that fail on every tool: a misspelt field, or types that cannot be compared. */
const failingRules: Check<GatewayReading> = {
  id: 'cel-fails',
  find: ({ reading, server, tools }) =>
    reading.rules.flatMap((rule): Found[] => {
      if (/\b(jwt|request|source|llm|apiKey|backend)\b/.test(rule.text) || tools.length === 0) return [];
      const results = tools.map((tool) => rule.run({ mcp: { tool: { target: server, name: tool } } }));
      if (!results.every((result) => typeof result !== 'boolean')) return [];
      const why = results[0] instanceof Error ? results[0].message : `gives ${String(results[0])}`;
      const then =
        rule.kind === 'deny'
          ? 'so it denies nothing'
          : rule.kind === 'allow'
            ? 'so it allows nothing'
            : 'so nothing passes it';
      return [
        {
          level: 'error',
          path: rule.path,
          message: `cannot be evaluated for any tool (${why}), ${then}`,
          tip: 'write mcp.tool.name or mcp.tool.target, and compare them with texts',
        },
      ];
    }),
};

/** Rules that look at the arguments of a call, which are never there when agentgateway decides on a tool. */
const guards: Check<GatewayReading> = {
  id: 'cel-arguments',
  find: ({ reading }) =>
    reading.rules
      .filter(({ text }) => /\bmcp\.tool\.arguments\b/.test(text))
      .map(({ path, kind }): Found => ({
        level: 'error',
        path,
        message: `tests mcp.tool.arguments, which are never there when agentgateway decides; the rule to ${kind} holds or fails for every call alike`,
        tip: 'decide by mcp.tool.name; agentgateway has no rule on arguments',
      })),
};

/** agentgateway by an engine of CEL: `require` and `deny` first, then what one rule allows; a rule that fails does not hold. */
export const agentgateway: EngineReader<GatewayReading> = {
  format: 'agentgateway',
  read,
  checks: [guards, failingRules],
};

function read(text: string): GatewayReading {
  const tree = yaml(text);
  const lists = listsIn(tree, []);
  if (lists.length === 0)
    throw new InputError([
      {
        level: 'error',
        path: '',
        message: 'has no list of rules under "mcpAuthorization"',
        tip: 'write mcp: { policies: { mcpAuthorization: { rules: [] } } }',
      },
    ]);
  const problems: Problem[] = [];
  const rules = lists.flat().flatMap((rule): Rule[] => {
    const compiled = compile(rule.text);
    if (typeof compiled !== 'string') return [{ ...rule, run: compiled }];
    problems.push({
      level: 'error',
      path: rule.path,
      message: `is no expression of CEL: ${compiled}`,
      tip: 'correct the expression there',
    });
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return {
    rules,
    mentions: () =>
      rules.flatMap(({ text: expression, path }) =>
        [...expression.matchAll(/mcp\.tool\.name\s*(?:==\s*(["'][^"'\]]*["'])|in\s*\[([^\]]*)\])/g)].flatMap(
          ([, name, list]) =>
            [...(name ?? list!).matchAll(/["']([^"']*)["']/g)].map((word) => ({ tool: word[1]!, path })),
        ),
      ),
    servers: () =>
      rules.flatMap(({ text: expression, path }) =>
        [...expression.matchAll(/mcp\.tool\.target\s*[=!]=\s*["']([^"']*)["']/g)].map((word) => ({
          server: word[1]!,
          path,
        })),
      ),
    decide(server) {
      const [denying, required, allowing] = (['deny', 'require', 'allow'] as const).map((kind) =>
        rules.filter((rule) => rule.kind === kind),
      ) as [Rule[], Rule[], Rule[]];
      return ({ tool }) => {
        const holds = (rule: Rule) => rule.run({ mcp: { tool: { target: server, name: tool } } }) === true;
        if (denying.some(holds) || !required.every(holds)) return 'hide';
        return allowing.length === 0 || allowing.some(holds) ? 'allow' : 'hide';
      };
    },
  };
}

/** The result, or the error as one. */
function compile(text: string): Rule['run'] | string {
  try {
    const run = plan(celEnv(), parseCel(text));
    return (variables) => {
      try {
        return run(variables as Parameters<typeof run>[0]);
      } catch (error) {
        return error;
      }
    };
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}

/** Every list of rules, wherever in the configuration. */
function listsIn(value: unknown, at: (string | number)[]): Omit<Rule, 'run'>[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listsIn(item, [...at, index]));
  if (!isObject(value)) return [];
  const own = isObject(value.mcpAuthorization) ? value.mcpAuthorization.rules : undefined;
  if (!Array.isArray(own)) return Object.entries(value).flatMap(([key, item]) => listsIn(item, [...at, key]));
  const rules = own.flatMap((rule: unknown, index): Omit<Rule, 'run'>[] => {
    const path = pointer(...at, 'mcpAuthorization', 'rules', index);
    if (typeof rule === 'string') return [{ kind: 'allow', text: rule, path }];
    if (!isObject(rule)) return [];
    const kinds = (['allow', 'deny', 'require'] as const).filter((kind) => typeof rule[kind] === 'string');
    return kinds.map((kind) => ({ kind, text: String(rule[kind]), path }));
  });
  return [rules];
}
