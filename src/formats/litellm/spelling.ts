/** LiteLLM joins server and tool with a hyphen, so the name of a server must have none. */
export function spelledServer(server: string): string {
  return server.replaceAll('-', '_');
}
