import { canonicalJson, pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Mention, type Reading, split, type Word, type Written } from '../read/reading.ts';
import { toml } from '../read/toml.ts';
import { underscored } from '../underscored.ts';
import { inOrder, isForDefault, isScopedTo, namesFor, namesIn, type Rule, rulesOf } from './rules.ts';
import { shape } from './shape.ts';
import { spelledServer } from './spelling.ts';

const effects = { deny: 'hide', ask_user: 'ask', allow: 'allow' } as const;

/** A policy file as Gemini CLI reads it. */
export interface GeminiReading extends Reading {
  rules: readonly Rule[];
}

/** Gemini CLI: of the rules that match the full name, the one of highest priority; of equal ones the first. */
export function read(text: string): GeminiReading {
  return reading(toml(text));
}

/** The same of policies that are parsed, such as several files taken together. */
export function reading(tree: unknown): GeminiReading {
  const rules = rulesOf(lenient(shape, tree));
  return {
    tree,
    rules,
    mentions: (server) => {
      const prefix = `mcp_${spelledServer(server)}_`;
      return rules.flatMap((rule) => {
        if (rule.mcpName === '*' || isScopedTo(rule, server)) return mentioned(rule);
        if (rule.mcpName !== undefined) return [];
        return mentioned(rule).flatMap(({ tool, ...rest }) =>
          tool.startsWith(prefix) ? [{ ...rest, tool: tool.slice(prefix.length) }] : [],
        );
      });
    },
    byArguments: (server) =>
      rules
        .filter((rule) => rule.argsPattern !== undefined && isScopedTo(rule, server))
        .flatMap((rule) => mentioned(rule).map(({ tool }) => tool)),
    servers: (tools) =>
      rules.flatMap((rule) => {
        const { mcpName, index } = rule;
        if (mcpName !== undefined && mcpName !== '*')
          return [{ server: mcpName, path: pointer('rule', index, 'mcpName') }];
        return wordsOf(rule).flatMap(({ word, path }) => inFull(word, path, tools));
      }),
    words: () => rules.flatMap((rule) => (rule.mcpName === undefined ? wordsOf(rule) : [])),
    decide(server) {
      const sorted = inOrder(rules.filter(isForDefault));
      const scoped = placesByName(sorted, (rule) => isScopedTo(rule, server));
      const others = placesByName(sorted, ({ mcpName }) => mcpName === undefined || mcpName === '*');
      return ({ tool, arguments: args }) => {
        const at = [
          ...namesFor(server, tool, true).flatMap((name) => scoped.get(name) ?? []),
          ...namesFor(server, tool, false).flatMap((name) => others.get(name) ?? []),
        ];
        const rule = at
          .toSorted((a, b) => a - b)
          .map((place) => sorted[place]!)
          .find(({ argsPattern }) => argsPattern === undefined || holds(argsPattern, canonicalJson(args ?? {})));
        const effect = rule?.decision ? effects[rule.decision] : 'ask';
        return effect === 'hide' && rule?.argsPattern !== undefined ? 'deny' : effect;
      };
    },
  };
}

/** The places of some of the rules by the names that they are for. */
function placesByName(rules: readonly Rule[], isMeant: (rule: Rule) => boolean): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, rule] of rules.entries())
    if (isMeant(rule))
      for (const name of namesIn(rule)) {
        const known = places.get(name);
        if (known) known.push(at);
        else places.set(name, [at]);
      }
  return places;
}

function mentioned(rule: Rule): Mention[] {
  return wordsOf(rule).flatMap(({ word, path }) => (word.includes('*') ? [] : [{ tool: word, path }]));
}

/** The words under toolName, with their places. */
function wordsOf({ toolName, index }: Rule): Word[] {
  const path = pointer('rule', index, 'toolName');
  if (typeof toolName === 'string') return [{ word: toolName, path }];
  return listed(toolName, path).map(({ tool, path: at }) => ({ word: tool, path: at }));
}

/** The server of a full name, `mcp_SERVER_TOOL` or `mcp_SERVER_*`, where a known tool tells where it ends. */
function inFull(word: string, path: string, tools: readonly string[]): Written[] {
  const rest = /^mcp_(.+)$/s.exec(word)?.[1];
  if (rest === undefined) return [];
  const spelled = tools.map((tool) => underscored(tool, '.:'));
  const whole = /^([^*]+)_\*$/.exec(rest)?.[1];
  // The beginning of a tool's name before the star is no part of the server's.
  const isPart = spelled.some((tool) => tool.startsWith(`${whole?.split('_').at(-1)}_`));
  const found = whole === undefined ? split(rest, '_', spelled) : isPart ? undefined : { server: whole };
  return found ? [{ ...found, path }] : [];
}

function holds(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  return 'pattern' in compiled && compiled.pattern.matcher(text).find();
}
