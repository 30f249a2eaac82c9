import { anything, either, flag, map, one, open, text } from '../shape.ts';

const action = one(['allow', 'ask', 'deny']);
const permission = either([action, map(either([action, map(action)]))]);
const agent = open({ permission, tools: map(flag()) });

/** opencode's configuration, of which only permissions and the older list of tools matter here, and those of agents. */
export const shape = open({
  $schema: anything(),
  permission,
  tools: map(flag()),
  agent: map(agent),
  mode: map(agent),
  default_agent: text(),
});
