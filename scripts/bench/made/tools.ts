import type { Domain } from './domain.ts';
import { blocks, openings, remarks } from './phrases.ts';
import { schemaFor } from './schemas.ts';
import type { Random } from './random.ts';

/** How a server spells the names of its tools. */
export type Spelling = (words: readonly string[]) => string;

/** A definition as `tools/list` gives it. */
export interface NamedTool {
  name: string;
  [key: string]: unknown;
}

const variants = ['', 'archived', 'shared', 'recent', 'linked', 'related', 'default', 'own'];

/** Tool definitions of one server as `tools/list` gives them, no two of one name: about 1 kB each on average, a few up to 18 kB. */
export function madeTools(random: Random, domain: Domain, spell: Spelling, count: number): NamedTool[] {
  const tools = new Map<string, NamedTool>();
  while (tools.size < count) {
    const thing = random.pick(domain.things);
    const act = random.pick(random.chance(0.25) ? domain.acts : Object.keys(openings).filter((key) => key !== 'act'));
    const variant = random.chance(count > 60 ? 0.6 : 0.15) ? random.pick(variants) : '';
    const several = ['list', 'search', 'export', 'count', 'bulk_update'].includes(act);
    const name = spell([act, variant, several ? plural(thing) : thing].join('_').split('_').filter(Boolean));
    if (!tools.has(name)) tools.set(name, madeTool(random, domain, name, act, thing));
  }
  return [...tools.values()];
}

/** A definition as a later version of its server might have it: reworded, with one more parameter. */
export function changed(random: Random, tool: object): object {
  const { inputSchema, ...rest } = tool as { inputSchema: { properties: object }; description?: string };
  const properties = { ...inputSchema.properties, trace: { type: 'boolean', description: 'Return what was done' } };
  const description = `${rest.description ?? ''} ${random.pick(remarks)}`.replaceAll(/[A-Z]{5,}/g, 'item');
  return { ...rest, description, inputSchema: { ...inputSchema, properties } };
}

function madeTool(random: Random, domain: Domain, name: string, act: string, thing: string): NamedTool {
  const fill = (text: string) =>
    text
      .replaceAll('ACT', act.replaceAll('_', ' '))
      .replaceAll('THINGS', plural(thing).replaceAll('_', ' '))
      .replaceAll('THING', thing.replaceAll('_', ' '))
      .replaceAll('HOLDER', domain.holder)
      .replaceAll('FIELD', random.pick(Object.keys(domain.fields)));
  const opening = random.pick(openings[act] ?? openings['act']!);
  const length = random.between(0, 99);
  const sentences =
    length < 45 ? random.between(0, 1) : length < 85 ? random.between(2, 4) : length < 99 ? random.between(4, 9) : 12;
  const blockCount = length < 80 ? 0 : length < 99 ? random.between(1, 3) : random.between(12, 65);
  const parts = [
    [opening, ...random.some([...domain.notes, ...remarks], sentences)].map(fill).join(' '),
    ...Array.from({ length: blockCount }, () => fill(random.pick(blocks))),
  ];
  const text = parts.join('\n\n');
  return {
    name,
    ...(random.chance(0.2) && { title: name.replaceAll(/[-_]/g, ' ') }),
    description: `${text[0]!.toUpperCase()}${text.slice(1)}`,
    inputSchema: schemaFor(random, domain, act, thing),
    ...(random.chance(0.4) && { annotations: hints(random, act) }),
  };
}

function hints(random: Random, act: string): object {
  const reads = ['list', 'get', 'search', 'count', 'export', 'validate', 'watch'].includes(act);
  return {
    readOnlyHint: reads,
    ...(!reads && { destructiveHint: ['delete', 'remove', 'truncate', 'terminate'].includes(act) }),
    ...(random.chance(0.5) && { openWorldHint: random.chance(0.7) }),
  };
}

function plural(thing: string): string {
  return /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : /(s|x|ch)$/.test(thing) ? `${thing}es` : `${thing}s`;
}
