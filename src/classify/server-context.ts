import type { ToolDefinition } from '../model/index.ts';
import { nameStyle, type NameStyle, parseName, type ParsedName } from './name.ts';
import type { PurposeRule, RuleSet } from './rule-set.ts';
import { splitName, type Token, tokenize } from './tokens.ts';

/** What a tool's server says about it: the names beside it, and what the server is for. */
export interface ServerContext {
  style: NameStyle;
  names: ReadonlyMap<string, ParsedName>;
  /** Tools by verb and object, to find the one that takes another back. */
  byAct: ReadonlyMap<string, string>;
  purposes: ReadonlySet<string>;
}

/** What a server may say of itself beyond its tools. */
export interface ServerFacts {
  purposes?: readonly string[] | undefined;
}

/** Reads the names of all tools of a server once. Linear in their number. */
export function serverContext(
  tools: readonly ToolDefinition[],
  rules: RuleSet,
  server: ServerFacts = {},
): ServerContext {
  const style = nameStyle(
    tools.map((tool) => splitName(tool.name.slice(0, 200), rules.words)),
    rules.words,
  );
  const names = new Map<string, ParsedName>();
  const byAct = new Map<string, string>();
  for (const tool of tools) {
    const parsed = parseName(tool.name, rules.words, style);
    names.set(tool.name, parsed);
    const verb = parsed.verbs[0];
    if (verb !== undefined)
      byAct.set(
        actKey(
          verb.lemma,
          verb.beside.map(({ word }) => word),
        ),
        tool.name,
      );
  }
  return { style, names, byAct, purposes: new Set([...(server.purposes ?? []), ...inferPurposes(tools, rules)]) };
}

/** The key of an act: its verb and the sorted words of its object, without plural endings. */
export function actKey(verb: string, beside: readonly string[]): string {
  return `${verb} ${beside
    .map((word) => (word.endsWith('s') ? word.slice(0, -1) : word))
    .sort()
    .join(' ')}`;
}

/** The purposes whose words stand in enough of the tools. */
function inferPurposes(tools: readonly ToolDefinition[], rules: RuleSet): string[] {
  if (rules.purposes.length === 0 || tools.length < 3) return [];
  const counts = new Map<PurposeRule, number>();
  for (const tool of tools) {
    const found = new Set<PurposeRule>();
    const look = ({ known }: Token): void => {
      for (const rule of known.purposes) found.add(rule);
    };
    splitName(tool.name, rules.words).forEach(look);
    tokenize((tool.description ?? '').slice(0, 120), rules.words).forEach(look);
    for (const rule of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return rules.purposes
    .filter((rule) => (counts.get(rule) ?? 0) >= rule.match.share * tools.length)
    .map(({ match }) => match.purpose);
}
