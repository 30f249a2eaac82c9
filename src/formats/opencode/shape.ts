import { anything, either, flag, map, one, open } from '../shape.ts';

const action = one(['allow', 'ask', 'deny']);

/** opencode's configuration, of which only permissions and the older list of tools matter here. */
export const shape = open({
  $schema: anything(),
  permission: either([action, map(either([action, map(action)]))]),
  tools: map(flag()),
});
