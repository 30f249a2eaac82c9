const verbs = 'get list create update delete run send search archive enable move transfer describe export cancel'.split(
  ' ',
);
const objects = 'issue file session order message user record page table job payment event label branch report'.split(
  ' ',
);
const sentences = [
  'Works on one {object} at a time and returns the {object} as it is afterwards.',
  'Use this when the person asks for a {object} by its name or number, and not to look for several of them at once.',
  'Requires the permission to see the {object}; fails with an error where it is missing.',
  'Returns the id, the name, the state and the time of the last change.',
  'The {object} can be found with the search tool first.',
];

/** Definitions such as servers have, numbered from `first`, about 600 bytes each on average; equal numbers give equal tools. */
export function plainTools(first: number, count: number): object[] {
  return Array.from({ length: count }, (_, offset) => plainTool(first + offset));
}

function plainTool(number: number): object {
  const verb = verbs[number % verbs.length]!;
  const object = objects[Math.floor(number / verbs.length) % objects.length]!;
  const text = sentences
    .filter((_, at) => (number + at) % 4 !== 0)
    .map((sentence) => sentence.replaceAll('{object}', object));
  return {
    name: `${verb}_${object}_${number}`,
    description: `${verb[0]!.toUpperCase()}${verb.slice(1)} the ${object} with the given id. ${text.join(' ')}`,
    inputSchema: {
      type: 'object',
      properties: {
        [`${object}_id`]: { type: 'string', description: `The id of the ${object}` },
        limit: { type: 'integer', description: 'How many to return at most', default: 20 },
      },
      required: [`${object}_id`],
    },
  };
}
