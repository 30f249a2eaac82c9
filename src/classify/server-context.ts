import type { ToolDefinition } from '../model/index.ts';
import { nameStyle, type NameStyle, parseName, type ParsedName } from './name.ts';
import type { PurposeRule, RuleSet } from './rule-set.ts';
import { knownWords, splitName, type Token } from './tokens.ts';

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

/** How much of a name tells how the tools of a server are named, in code units. */
const longest = 200;

/** Reads the names of all tools of a server once. Linear in their number. */
export function serverContext(
  tools: readonly ToolDefinition[],
  rules: RuleSet,
  server: ServerFacts = {},
): ServerContext {
  const split = tools.map(({ name }) => splitName(name.slice(0, longest), rules.words));
  const style = nameStyle(split, rules.words);
  const names = new Map<string, ParsedName>();
  const byAct = new Map<string, string>();
  for (const [at, { name }] of tools.entries()) {
    const parsed = parseName(name, rules.words, style, name.length > longest ? undefined : split[at]);
    names.set(name, parsed);
    const verb = parsed.verbs[0];
    if (verb !== undefined) byAct.set(actKey(verb.lemma, objectKey(verb.beside.map(({ word }) => word))), name);
  }
  return {
    style,
    names,
    byAct,
    purposes: new Set([...(server.purposes ?? []), ...inferPurposes(tools, split, rules)]),
  };
}

/** The key of an act upon an object. */
export function actKey(verb: string, object: string): string {
  return `${verb} ${object}`;
}

/** The key of an object: its sorted words, without plural endings. */
export function objectKey(words: readonly string[]): string {
  const singular = words.map((word) => (word.endsWith('s') ? word.slice(0, -1) : word));
  return singular.sort().join(' ');
}

/** The purposes whose words stand in enough of the tools. */
function inferPurposes(
  tools: readonly ToolDefinition[],
  names: readonly (readonly Token[])[],
  rules: RuleSet,
): string[] {
  if (rules.purposes.length === 0 || tools.length < 3) return [];
  const counts = new Map<PurposeRule, number>();
  for (const [at, { description = '' }] of tools.entries()) {
    const found = new Set<PurposeRule>();
    for (const { known } of names[at]!) for (const rule of known.purposes) found.add(rule);
    for (const { purposes } of knownWords(description.slice(0, 120), rules.words))
      for (const rule of purposes) found.add(rule);
    for (const rule of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return rules.purposes
    .filter((rule) => (counts.get(rule) ?? 0) >= rule.match.share * tools.length)
    .map(({ match }) => match.purpose);
}
