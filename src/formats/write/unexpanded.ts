/**
 * The text without dollar signs, for consumers that put environment variables in a file before they read it: strings
 * of JSON, of CEL and in the double quotes of YAML read the escape as the sign.
 */
export function unexpanded(text: string): string {
  return text.replaceAll('$', '\\u0024');
}
