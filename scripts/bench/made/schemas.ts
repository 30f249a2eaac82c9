import type { Domain } from './domain.ts';
import type { Random } from './random.ts';

/** An input schema as servers write them: by hand, by zod, or by pydantic with `$defs` and unions with null. */
export function schemaFor(random: Random, domain: Domain, act: string, thing: string): object {
  const style = random.pick(['plain', 'zod', 'pydantic'] as const);
  const properties: Record<string, object> = {};
  const required: string[] = [];
  const add = (name: string, schema: object, isRequired: boolean) => {
    properties[name] = isRequired || style !== 'pydantic' ? schema : nullable(name, schema);
    if (isRequired) required.push(name);
  };
  if (random.chance(0.7)) add(`${domain.holder}_id`, idOf(random, domain.holder), true);
  if (!['list', 'search', 'create', 'count', 'export'].includes(act)) add(`${thing}_id`, idOf(random, thing), true);
  const others = random.chance(0.1) ? 7 : random.between(0, 5);
  for (const [name, text] of random.some(Object.entries(domain.fields), others))
    add(name, fieldOf(random, domain, name, text), random.chance(0.4));
  if (['list', 'search', 'export'].includes(act)) {
    add(
      'limit',
      { type: 'integer', minimum: 1, maximum: 100, default: 20, description: 'How many to return at most' },
      false,
    );
    add('cursor', { type: 'string', description: 'Where to go on, from the answer before' }, false);
  }
  const nested = random.chance(0.12);
  if (nested) add('options', style === 'pydantic' ? { $ref: '#/$defs/Options' } : optionsOf(domain), false);
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    ...(nested && style === 'pydantic' && { $defs: { Options: { title: 'Options', ...optionsOf(domain) } } }),
    ...(style === 'zod' && { additionalProperties: false, $schema: 'http://json-schema.org/draft-07/schema#' }),
    ...(style === 'pydantic' && { title: `${act}_${thing}Arguments` }),
  };
}

function idOf(random: Random, thing: string): object {
  const description = `Id of the ${thing.replaceAll('_', ' ')}`;
  return random.pick([
    { type: 'string', description },
    { type: 'string', description, pattern: `^${thing[0]}_[a-z0-9]{8,}$` },
    { type: 'string', description, format: 'uuid' },
    { type: 'integer', description },
    { type: 'number', description, minimum: 1 },
  ]);
}

function fieldOf(random: Random, domain: Domain, name: string, description: string): object {
  if (
    /^(draft|notify|recursive|force|dry_run|overwrite|wait|explain|full_page|send_email|auto_advance|replace_all)$/.test(
      name,
    )
  )
    return { type: 'boolean', default: false, description };
  if (/_ms$|^timeout$|^step$|^index$|^amount$|_count$|_lines$|^head$/.test(name))
    return { type: 'integer', description };
  if (/s$/.test(name) && !/^(sorts|args|columns|values)$/.test(name) && random.chance(0.3))
    return { type: 'object', description, additionalProperties: { type: 'string' } };
  if (/s$/.test(name)) return { type: 'array', items: { type: 'string' }, description };
  if (random.chance(0.12)) return { type: 'string', enum: [...domain.states], description };
  return { type: 'string', description, ...(random.chance(0.1) && { maxLength: 255 }) };
}

/** What pydantic makes of an argument that may be left out. */
function nullable(name: string, schema: object): object {
  const { description, default: fallback = null, ...rest } = schema as { description?: string; default?: unknown };
  const title = name
    .split('_')
    .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
    .join(' ');
  return { anyOf: [rest, { type: 'null' }], default: fallback, title, ...(description && { description }) };
}

function optionsOf(domain: Domain): object {
  return {
    type: 'object',
    properties: {
      state: { type: 'string', enum: [...domain.states], description: 'Only those in this state' },
      updated_since: { type: 'string', format: 'date-time', description: 'Only those changed since' },
      sort: { type: 'string', enum: ['created', 'updated', 'name'], default: 'updated' },
      include: { type: 'array', items: { type: 'string' }, description: 'Further parts to return' },
    },
  };
}
