import { isObject, pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import type { Places } from '../lint/places/places.ts';
import type { InterceptReading } from './read.ts';

const keys = ['rate_limit', 'conditions', 'action', 'on_deny', 'state'];

/** Keys of a rule that stand beside the rules of a tool, where Intercept drops them. */
export const besideRules: Check<InterceptReading> = {
  id: 'intercept-beside-rules',
  find({ reading, places }) {
    const tools = under(reading.tree, 'tools');
    return [
      ...atRoot(reading.tree),
      ...Object.entries(isObject(tools) ? tools : {}).flatMap(([tool, entry]) =>
        Object.entries(isObject(entry) ? entry : {})
          .filter(([key]) => keys.includes(key))
          .map(([key, value]): Found => {
            const path = pointer('tools', tool, key);
            const rule = JSON.stringify({ name: 'limit', [key]: value });
            return {
              level: 'error',
              path,
              message: `"${key}" stands beside the rules of the tool, where Intercept drops it: it is read in a rule`,
              tip: `move it into a rule: rules: [${rule}]`,
              ...(key === 'rate_limit' &&
                under(entry, 'rules') === undefined && { edits: [moved(path, rule, places)] }),
            };
          }),
      ),
    ];
  },
};

/** Keys of a rule that stand beside the tools, for no tool at all. */
function atRoot(tree: unknown): Found[] {
  return Object.entries(isObject(tree) ? tree : {})
    .filter(([key]) => keys.includes(key) || key === 'rules')
    .map(([key, value]): Found => {
      const rules = key === 'rules' ? 'the list' : JSON.stringify([{ name: 'limit', [key]: value }]);
      return {
        level: 'error',
        path: pointer(key),
        message: `"${key}" stands beside the tools, where Intercept drops it: it is read under a tool`,
        tip: `move it under each tool that it is for: tools: { TOOL: { rules: ${rules} } }`,
      };
    });
}

function moved(path: string, rule: string, places: Places) {
  return places.rewritten(path, 'rules', `[${rule}]`);
}
