import { Document, isScalar, visit } from 'yaml';

const plain = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z_][a-z0-9_-]*$/i;

/** YAML that readers of version 1.1 and 1.2 understand alike: texts and odd keys are quoted, lines are not folded. */
export function yamlText(value: unknown, quotes: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' = 'QUOTE_DOUBLE'): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && !plain.test(String(key.value))) key.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ defaultStringType: quotes, defaultKeyType: 'PLAIN', lineWidth: 0 });
}
