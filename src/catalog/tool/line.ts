import { axes, type Axes, type Category, identifierWords, type ToolDefinition } from '../../model/index.ts';

const acts: Record<Category, string> = {
  Read: 'Returns information',
  Write: 'Changes state',
  Execute: 'Runs or starts something',
  Financial: 'Moves or commits money',
  Destructive: 'Loses something for good',
};

/** One sentence on what a call does, made from the verdict where nobody has written a better one. */
export function lineFromVerdict(definition: ToolDefinition, category: Category, values: Axes): string {
  const words = identifierWords(definition.name).join(' ');
  const details = [
    values.reach === 'collection' || values.reach === 'system'
      ? `reaches ${lower(axes.reach.values[values.reach].label)}`
      : null,
    values.exposure === 'personal' || values.exposure === 'secrets'
      ? `discloses ${lower(axes.exposure.values[values.exposure].label)}`
      : null,
    values.outside === 'open' ? 'reaches outside the system' : null,
  ].filter((detail) => detail !== null);
  return `${acts[category]} (${words})${details.length > 0 ? `: ${details.join(', ')}` : ''}.`;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
