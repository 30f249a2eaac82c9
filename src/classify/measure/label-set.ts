import {
  type Category,
  categoryNames,
  definitionSchema,
  isObject,
  type Severity,
  severityNames,
  type ToolDefinition,
} from '../../model/index.ts';

/** A tool, and what somebody says about it. */
export interface LabelledTool {
  server: string;
  /** Without hints where the label is one. */
  definition: ToolDefinition;
  /** The definition with everything that its author gave. */
  whole: ToolDefinition;
  reads: boolean | undefined;
  category: Category | undefined;
  /** The severities that are right; none where the label says nothing about it. */
  severities: readonly Severity[];
}

/** Labels of one kind, from one source. */
export interface LabelSet {
  id: string;
  kind: 'hints' | 'categories' | 'access-levels' | 'own';
  about: string;
  date?: string | undefined;
  /** What the servers are for, where it is known. */
  purposes?: ReadonlyMap<string, readonly string[]>;
  tools: readonly LabelledTool[];
}

const abouts = {
  hints:
    'The hints readOnlyHint and destructiveHint that authors gave their own tools. They are opinions, and were removed from the input.',
  categories:
    'Categories and severities given by reading each definition; where two readings differ, the label is left open.',
  'access-levels':
    'Access levels that a cloud provider documents for the actions of its services; a name and one line each.',
} as const;

/** A set of labels from the rows of a file; which kind it is shows in its rows. Undefined where the rows are no labels. */
export function labelSetOf(id: string, rows: readonly unknown[]): LabelSet | undefined {
  const objects = rows.filter(isObject);
  const first = objects[0];
  if (first === undefined) return undefined;
  const kind =
    'mapped_category' in first
      ? 'access-levels'
      : 'readOnlyHint' in first
        ? 'hints'
        : 'category' in first
          ? 'categories'
          : undefined;
  if (kind === undefined) return undefined;
  return { id, kind, about: abouts[kind], tools: objects.flatMap((row) => toTool(row, kind) ?? []) };
}

function toTool(row: Record<string, unknown>, kind: keyof typeof abouts): LabelledTool | undefined {
  const { name, description, inputSchema, readOnlyHint, destructiveHint } = row;
  const bare = definitionSchema.safeParse({ name, description, inputSchema });
  const whole = definitionSchema.safeParse({
    name,
    description,
    inputSchema,
    annotations: { readOnlyHint, destructiveHint },
  });
  if (!bare.success || !whole.success) return undefined;
  const category = categoryNames.find((one) => one === (kind === 'access-levels' ? undefined : row['category']));
  const severity = severityNames.find((one) => one === row['severity']);
  return {
    server: String(row['server'] ?? row['source'] ?? 'unknown'),
    definition: bare.data,
    whole: whole.data,
    reads: readsOf(row, kind, category),
    category,
    severities: severity ? [severity] : [],
  };
}

function readsOf(
  row: Record<string, unknown>,
  kind: keyof typeof abouts,
  category: Category | undefined,
): boolean | undefined {
  if (kind === 'hints') return row['readOnlyHint'] === true;
  if (kind === 'access-levels') return row['mapped_category'] === 'Read';
  return category && category === 'Read';
}
