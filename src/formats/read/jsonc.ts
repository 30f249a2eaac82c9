import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { placeAt, unread } from './unread.ts';

/** JSON with comments and trailing commas as a value. Throws InputError. */
export function jsonc(text: string): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) throw unread('JSON', inWords(error), placeAt(text, error.offset));
  if (!tree) throw unread('JSON', 'there is nothing in it', undefined);
  return valueOf(tree);
}

/** The value of a node; the library's own would lose a key named `__proto__`. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map(({ children = [] }) => [String(children[0]?.value), children[1] && valueOf(children[1])]),
  );
}

/** `CommaExpected` as "comma expected". */
function inWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
