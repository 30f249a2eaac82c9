import { getCatalog } from './load.ts';
import type { ServerModel } from './server.ts';
import type { ToolModel } from './tool.ts';

/** What a route of one tool is given. */
export interface ToolProps extends Record<string, unknown> {
  server: ServerModel;
  tool: ToolModel;
}

/** One path per tool, current and removed. */
export async function toolPaths(): Promise<{ params: { server: string; tool: string }; props: ToolProps }[]> {
  const { servers } = await getCatalog();
  return servers.flatMap((server) =>
    [...server.tools, ...server.removedTools].map((tool) => ({
      params: { server: server.id, tool: tool.segment },
      props: { server, tool },
    })),
  );
}

/** One path per tool and format: the policy for just that tool, under the name that its consumer expects. */
export async function toolPolicyPaths() {
  return (await toolPaths()).flatMap(({ params, props }) =>
    props.tool.policy.formats.map((format) => ({
      params: { ...params, format: format.id, file: format.filename },
      props: { text: format.text },
    })),
  );
}

/** One path per server. */
export async function serverPaths(): Promise<{ params: { server: string }; props: { server: ServerModel } }[]> {
  return (await getCatalog()).servers.map((server) => ({ params: { server: server.id }, props: { server } }));
}
