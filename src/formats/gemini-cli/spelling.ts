import { underscored } from '../underscored.ts';

const longest = 63;

/** The name of a server as it stands in the names of its tools. */
export function spelledServer(server: string): string {
  return underscored(server, '.:');
}

/** The name by which Gemini CLI knows a tool of a server: other characters are underscores, a long middle is cut. */
export function fullName(server: string, tool: string): string {
  const full = underscored(`mcp_${server}_${tool}`, '.:');
  return full.length > longest ? `${full.slice(0, 30)}...${full.slice(-30)}` : full;
}

/** The tool's part of that name. */
export function spelledTool(server: string, tool: string): string {
  return fullName(server, tool).slice(`mcp_${server}_`.length);
}
