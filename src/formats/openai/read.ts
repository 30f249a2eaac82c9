import { entryOf } from '../read/entry.ts';
import { json } from '../read/json.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { listed, type Mention, type Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** A tool of a request as the Responses API reads it. */
export interface OpenaiReading extends Reading {
  at: string;
  /** What may be called, where the tool says so. */
  allowed: readonly (string | undefined)[] | undefined;
  approval: Lenient<typeof shape>['require_approval'];
  /** True where only tools that the server itself marks read-only are offered. */
  isByHint: boolean;
}

/** OpenAI: only allowed tools; approval for every call but those of tools under `never`. */
export function read(text: string): OpenaiReading {
  const tree = json(text);
  const { entry, at } = entryOf(tree, 'mcp');
  const { allowed_tools: allowedTools, require_approval: approval } = lenient(shape, entry);
  const isList = isArray(allowedTools);
  const allowed = isList ? allowedTools : allowedTools?.tool_names;
  const lists = typeof approval === 'object' ? approval : {};
  const mentioned = (list: 'always' | 'never'): Mention[] =>
    listed(lists[list]?.tool_names, `${at}/require_approval/${list}/tool_names`, list === 'never' ? 'allow' : 'ask');
  return {
    tree,
    at,
    allowed,
    approval,
    isByHint: !isList && allowedTools?.read_only === true,
    mentions: () => [
      ...listed(allowed, `${at}/allowed_tools${isList ? '' : '/tool_names'}`),
      ...mentioned('always'),
      ...mentioned('never'),
    ],
    decide() {
      const known = allowed && new Set(allowed);
      const unasked = new Set(lists.never?.tool_names);
      return ({ tool }) => {
        if (known && !known.has(tool)) return 'hide';
        return approval === 'never' || unasked.has(tool) ? 'allow' : 'ask';
      };
    },
  };
}

/** `Array.isArray` for lists that nobody changes. */
function isArray<T, O>(value: readonly T[] | O): value is readonly T[] {
  return Array.isArray(value);
}
