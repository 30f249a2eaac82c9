/** VS Code writes a dot in a name as an underscore. */
export function spelled(tool: string): string {
  return tool.replaceAll('.', '_');
}
