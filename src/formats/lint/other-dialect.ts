import { isObject, pointer } from '../../model/index.ts';
import type { Check } from './check.ts';
import { treeOf } from './tree.ts';

const hosted = ['limits', 'require', 'deny_if', 'all_tools', 'require_approval'];
const openSource = ['rules', 'rate_limit', 'conditions', 'state', 'on_deny', 'action'];

/** Keys of one PolicyLayer dialect in a file for the other, which drops them. */
export const otherDialect: Check = {
  id: 'other-dialect',
  formats: ['policylayer', 'intercept'],
  find(pasted) {
    const inIntercept = pasted.format === 'intercept';
    const foreign = inIntercept ? hosted : openSource;
    return pathsOf(treeOf(pasted), foreign, []).map(({ path, key }) => ({
      level: 'error' as const,
      path,
      message: inIntercept
        ? `"${key}" belongs to the hosted gateway; Intercept drops it and enforces nothing by it`
        : `"${key}" belongs to the open-source Intercept; the hosted gateway does not know it`,
      tip:
        inIntercept && key === 'limits'
          ? 'write a rule with rate_limit: 30/minute'
          : inIntercept && key === 'require_approval'
            ? 'Intercept cannot ask; write a rule with action: deny'
            : key === 'rate_limit'
              ? 'write "limits": [{"counter": "calls", "window": "minute", "max": 30, "scope": "grant"}]'
              : 'choose the format of the gateway that you run',
    }));
  },
};

/** Where these keys stand, but not as the names of tools. */
function pathsOf(value: unknown, keys: readonly string[], at: (string | number)[]): { path: string; key: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, keys, [...at, index]));
  if (!isObject(value)) return [];
  const isNames = at.length === 1 && at[0] === 'tools';
  return Object.keys(value).flatMap((key) =>
    !isNames && keys.includes(key) ? [{ path: pointer(...at, key), key }] : pathsOf(value[key], keys, [...at, key]),
  );
}
