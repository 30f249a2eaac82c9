import { InputError, type LabelsFile, type Server, type Snapshot } from '../../model/index.ts';
import type { LabelledTool, LabelSet } from './label-set.ts';

/** What the catalogue holds of one server that has labels. */
export interface Recorded {
  purposes: Server['purposes'];
  snapshots: readonly Snapshot[];
}

/**
 * The project's own labels as one set, with the definitions that the snapshots hold; none where there are no labels.
 * Throws InputError where no snapshot holds the definition that was labelled.
 */
export function ownLabelSet(
  files: readonly LabelsFile[],
  recorded: ReadonlyMap<string, Recorded>,
): LabelSet | undefined {
  const labelled = files.filter(({ server }) => recorded.has(server));
  if (labelled.length === 0) return undefined;
  return {
    id: 'own',
    kind: 'own',
    about: 'Labels of this project: what a careful reading of definition and source makes of recorded tools.',
    date: labelled
      .map(({ date }) => date)
      .sort()
      .at(-1),
    purposes: new Map(labelled.map(({ server }) => [server, recorded.get(server)!.purposes])),
    tools: labelled.flatMap((file) => toolsOf(file, recorded.get(file.server)!.snapshots)),
  };
}

function toolsOf({ server, tools }: LabelsFile, snapshots: readonly Snapshot[]): LabelledTool[] {
  const definitions = new Map(
    snapshots.flatMap((snapshot) => snapshot.tools.map((tool) => [tool.digest, tool.definition] as const)),
  );
  return tools.map(({ tool, definition, category, severities }) => {
    const found = definitions.get(definition);
    if (found?.name !== tool)
      throw new InputError([
        {
          level: 'error',
          path: `content/labels/${server}.json`,
          message: `no snapshot holds ${tool} with the digest ${definition}`,
          tip: 'read the definition of the newest snapshot, and label that one',
        },
      ]);
    return { server, definition: found, whole: found, reads: category === 'Read', category, severities };
  });
}
