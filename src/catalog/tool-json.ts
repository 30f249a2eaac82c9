import type { ToolModel } from './tool.ts';

/** The page of a tool as data: what it says, without how it is laid out. */
export function toolToJson(tool: ToolModel): Record<string, unknown> {
  const {
    description: _description,
    definition: _definition,
    prose: _prose,
    segment: _segment,
    policy,
    ...rest
  } = tool;
  return {
    ...rest,
    policy: {
      ...policy,
      formats: policy.formats.map(({ steps: _steps, href: _href, tab: _tab, ...format }) => format),
    },
  };
}
