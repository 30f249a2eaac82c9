/** Whether Codex takes a server of this name; of another it says "Invalid MCP server name". */
export function takesServer(server: string): boolean {
  return /^[a-zA-Z0-9_:@/.-]+$/.test(server);
}
