import type { Term } from './vocabulary.ts';
import { keys } from './vocabulary.ts';

/** What a condition can ask of a tool beyond its verdict. */
export const traits = {
  changed: { label: 'Changed', description: 'Its definition is not the same in every recorded version.' },
  grown: {
    label: 'Grown',
    description: 'It says more in its newest recorded version, or takes another argument, than in one before.',
  },
  contradicted: { label: 'Contradicted', description: 'A review found words of its definition that are not so.' },
  'hidden-characters': {
    label: 'Hidden characters',
    description: 'Its definition holds characters that do not show on screen.',
  },
  'same-data-resource': { label: 'Side door', description: 'A resource of its server returns the same data.' },
  'open-number': { label: 'Open number', description: 'It takes a number for which its schema sets no minimum.' },
  'optional-argument': { label: 'Optional argument', description: 'It takes an argument that may be left out.' },
} as const satisfies Record<string, Term>;

export type Trait = keyof typeof traits;

export const traitNames = keys(traits);
