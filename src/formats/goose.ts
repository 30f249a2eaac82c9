import { opening } from './comment.ts';
import type { Format } from './format.ts';
import { listing } from './listing.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** Goose: the available tools of one extension. They hold in each of its modes; its permission.yaml does not. */
export const goose: Format = {
  id: 'goose',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export(policy, context) {
    const { listed, losses, enforced } = listing(policy, context, { ...says, name: 'Goose' });
    // An empty list stands for every tool, so an extension without any is switched off.
    const extension = listed.length > 0 ? { available_tools: listed } : { enabled: false };
    const text = opening('#', context, losses) + yamlText({ extensions: { [context.server]: extension } });
    return { text, filename: goose.filename, losses, enforced };
  },
};
