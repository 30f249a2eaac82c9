import { plural } from './inflect.ts';

/** Nouns of which there is no number. */
const uncountable = new Set(
  'data info information metadata documentation content history help usage code text traffic storage feedback weather news research access audio video music software hardware coverage availability health status progress work time money mail advice guidance everything all many ddl sql markdown html json javascript knowledge billing accessibility consistency integrity connectivity web internet inventory scope whoami top'.split(
    ' ',
  ),
);
/** Nouns that end as a plural does and are none. */
const singular =
  /(ss|us|is|[^aeiou]ics|news|series|canvas|alias|atlas|bias|gas|chaos|cosmos|macos|ios|aws|ecs|eks|aks|rds|sqs|sns|sms|gps|rss|cors|nas|kms|dns|css|https|tls|vms|lens|kubernetes|postgres)$/;
/** Plurals that end as a singular does, and those without an s. */
const plurals =
  /^(menus|cpus|gpus|skus|apis|uris|emojis|wikis|kpis|clis|data|media|people|children|criteria|indices|vertices|matrices|schemata|vms|analytics|biometrics|metrics|statistics|graphics|topics)$/;
const irregular: Readonly<Record<string, string>> = { person: 'people', child: 'children', criterion: 'criteria' };
/** What is spelled out when said, and begins with a vowel then. */
const spelledWithVowel =
  /^(fps|hsm|html|https?|lds|llm|lwc|mcp|mfa|mr|nfc|nfs|nlp|rpc|rss|sdk|sla|sms|smtp|sql|ssh|ssl|sso|svg|xml|[fhlmnrsx][^aeiouy]*)$/;
/** A u or an e that is said as in unit, user and event of Europe. */
const saidWithConsonant = /^(uni(?![mn])|us[aeu]|ut(?:il|c)|ur[li]|uu?id|uu|ui$|eu(?:r|$)|ubiq|one(?!r)|once)/;

/** True for a noun of which there is no number. */
export function isUncountable(noun: string): boolean {
  return uncountable.has(noun);
}

/** True for a noun in its plural. */
export function isPlural(noun: string): boolean {
  return plurals.test(noun) || (/s$/.test(noun) && !singular.test(noun));
}

/** The plural of a noun; the noun itself where it is one or has none. */
export function pluralOf(noun: string): string {
  if (isPlural(noun) || isUncountable(noun)) return noun;
  if (irregular[noun] !== undefined) return irregular[noun];
  return /sis$/.test(noun) ? noun.replace(/is$/, 'es') : plural(noun);
}

/** The indefinite article of a word, as it is said aloud. */
export function articleOf(word: string): 'a' | 'an' {
  const lower = word.toLowerCase();
  if (spelledWithVowel.test(lower) || /^(hour|honest|honou?r|heir)/.test(lower)) return 'an';
  return /^[aeiou]/.test(lower) && !saidWithConsonant.test(lower) ? 'an' : 'a';
}

/** The third person of a verb, of one or more words: `cleans up`, `goes`. */
export function thirdPerson(verb: string): string {
  return verb.replace(/^\S+/, (word) =>
    /^(?:un|re|over)?(?:go|do)$|^(?:echo|veto)$/.test(word) ? `${word}es` : plural(word),
  );
}
