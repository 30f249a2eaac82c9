/** Whether Codex takes a server of this name. */
export function takesServer(server: string): boolean {
  return /^[a-zA-Z0-9_-]+$/.test(server);
}
