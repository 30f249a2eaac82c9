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
    return Object.entries(isObject(tools) ? tools : {}).flatMap(([tool, entry]) =>
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
            ...(key === 'rate_limit' && under(entry, 'rules') === undefined && { edits: [moved(path, rule, places)] }),
          };
        }),
    );
  },
};

function moved(path: string, rule: string, places: Places) {
  return places.rewritten(path, 'rules', `[${rule}]`);
}
