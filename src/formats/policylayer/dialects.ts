import { isObject } from '../../model/index.ts';
import { type Glance, under } from '../lint/glance.ts';

/** A dialect, by the keys that it has and the other has not. */
export interface Dialect {
  /** Its keys. */
  keys: readonly string[];
  /** What a person who uses the other has to know of a key. */
  message: (key: string) => string;
  /** What to write in the other instead. */
  tip: (key: string) => string;
}

const elsewhere = 'choose the format of the gateway that you run';

/** The dialect of the hosted gateway. */
export const hosted: Dialect = {
  keys: ['limits', 'require', 'deny_if', 'all_tools', 'require_approval'],
  message: (key) => `"${key}" belongs to the hosted gateway; Intercept drops it and enforces nothing by it`,
  tip: (key) =>
    key === 'limits'
      ? 'write a rule with rate_limit: 30/minute'
      : key === 'require_approval'
        ? 'Intercept cannot ask; write a rule with action: deny'
        : elsewhere,
};

/** The dialect of the open-source gateway. */
export const openSource: Dialect = {
  keys: ['rules', 'rate_limit', 'conditions', 'state', 'on_deny', 'action'],
  message: (key) => `"${key}" belongs to the open-source Intercept; the hosted gateway does not know it`,
  tip: (key) =>
    key === 'rate_limit'
      ? 'write "limits": [{"counter": "calls", "window": "minute", "max": 30, "scope": "grant"}]'
      : elsewhere,
};

/** Keys of files that have keys of the same names beside them. */
const ofOthers = [
  'rules',
  'mcpServers',
  'mcp_servers',
  'model',
  'messages',
  'input',
  'permission',
  'permissions',
  'agent',
  'agents',
  'mode',
  'mcp',
  'extensions',
  'registry',
  '$schema',
];

/** The dialect that a text most likely has, if any: JSON is for the hosted gateway where nothing in it is of the other. */
export function isDialect({ syntax, value }: Glance): 'hosted' | 'open source' | undefined {
  if (!isObject(value) || syntax === 'toml' || under(value, 'type') !== undefined) return undefined;
  const has = (key: string) => Object.hasOwn(value, key);
  if (ofOthers.some(has) || Array.isArray(under(value, 'tools'))) return undefined;
  // Many files have a version; that of both dialects is a text.
  if (value.version !== '1' && !has('hide') && !has('tools')) return undefined;
  if (value.version !== '1' && !has('hide') && hasNoRules(under(value, 'tools'))) return undefined;
  const isOpenSource = /"(rules|rate_limit)"/.test(JSON.stringify(under(value, 'tools') ?? {}));
  return syntax === 'json' && !isOpenSource ? 'hosted' : 'open source';
}

/** True where something else stands under the names of tools than what either dialect has there. */
function hasNoRules(tools: unknown): boolean {
  return isObject(tools) && Object.values(tools).some((entry) => typeof entry === 'boolean' || Array.isArray(entry));
}
