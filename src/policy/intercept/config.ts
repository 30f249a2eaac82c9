import { type Part, readValue, readYaml } from './document.ts';
import { FieldReader } from './fields.ts';
import { parseRateLimit } from './rate-limit.ts';
import type { GoValue } from './value.ts';

/** A policy of the open-source dialect, as its engine holds it. */
export interface Config {
  version: string;
  default: string;
  hide: string[];
  tools: Map<string, Rule[]>;
}

/** One rule: it refuses a call always (`deny`), or when one of its conditions is false (`evaluate`). */
export interface Rule {
  name: string;
  action: string;
  /** Left only where it could not be turned into a condition on a counter. */
  rateLimit: string;
  conditions: Condition[];
  onDeny: string;
  state: StateBlock | undefined;
}

/** A condition on an argument (`args.…`) or a counter (`state.…`). */
export interface Condition {
  path: string;
  op: string;
  value: GoValue;
}

/** A counter of a rule. */
export interface StateBlock {
  counter: string;
  window: string;
  increment: bigint;
  incrementFrom: string;
}

/** A policy after reading. */
export interface Loaded {
  config: Config;
  /** Why the file cannot be read into its fields; the engine does not start with such a file. */
  error: string | undefined;
  /** The keys that the engine drops without a word, as paths. */
  unknown: string[];
}

/** Reads a policy, from YAML text or from a value already parsed, and fills in what it leaves out. */
export function load(policy: unknown): Loaded {
  const read = typeof policy === 'string' ? readYaml(policy) : { root: readValue(policy) };
  const reader = new FieldReader();
  const root = 'root' in read ? read.root : undefined;
  const fields = reader.fields(root, '', ['version', 'description', 'default', 'hide', 'tools'], 'config.Config');
  reader.text(fields.get('description'));
  const tools = reader.map(fields.get('tools'), 'map[string]config.ToolDef');
  const config: Config = {
    version: reader.text(fields.get('version')),
    default: reader.text(fields.get('default')) || 'allow',
    hide: reader.items(fields.get('hide'), '[]string').map((item) => reader.text(item)),
    tools: new Map([...tools].map(([name, part]) => [name, readTool(reader, name, part)])),
  };
  const unfit = reader.errors.map((error) => `\n  ${error}`).join('');
  const error = 'error' in read ? read.error : unfit && `yaml: unmarshal errors:${unfit}`;
  return { config, error: error === '' ? undefined : `parsing config file: ${error}`, unknown: reader.unknown };
}

function readTool(reader: FieldReader, tool: string, part: Part): Rule[] {
  const path = `tools.${tool}`;
  const rules = reader.fields(part, path, ['rules'], 'config.ToolDef').get('rules');
  return reader.items(rules, '[]config.Rule').map((rule, index) => {
    const read = readRule(reader, rule, `${path}.rules[${index}]`);
    return withDefaults(tool, read);
  });
}

function readRule(reader: FieldReader, part: Part, path: string): Rule {
  const known = ['name', 'action', 'rate_limit', 'conditions', 'on_deny', 'state'];
  const fields = reader.fields(part, path, known, 'config.Rule');
  const state = fields.get('state');
  const isNull = state?.kind === 'scalar' && state.value === null;
  return {
    name: reader.text(fields.get('name')),
    action: reader.text(fields.get('action')),
    rateLimit: reader.text(fields.get('rate_limit')),
    conditions: reader
      .items(fields.get('conditions'), '[]config.Condition')
      .map((condition, index) => readCondition(reader, condition, `${path}.conditions[${index}]`)),
    onDeny: reader.text(fields.get('on_deny')),
    state: state === undefined || isNull ? undefined : readState(reader, state, `${path}.state`),
  };
}

function readCondition(reader: FieldReader, part: Part, path: string): Condition {
  const fields = reader.fields(part, path, ['path', 'op', 'value'], 'config.Condition');
  return {
    path: reader.text(fields.get('path')),
    op: reader.text(fields.get('op')),
    value: reader.any(fields.get('value')),
  };
}

function readState(reader: FieldReader, part: Part, path: string): StateBlock {
  const known = ['counter', 'window', 'increment', 'increment_from'];
  const fields = reader.fields(part, path, known, 'config.StateDef');
  return {
    counter: reader.text(fields.get('counter')),
    window: reader.text(fields.get('window')),
    increment: reader.integer(fields.get('increment')) || 1n,
    incrementFrom: reader.text(fields.get('increment_from')),
  };
}

/** Turns `rate_limit` into a condition on a counter of its own, where nothing stands in the way. */
function withDefaults(tool: string, rule: Rule): Rule {
  const limit = parseRateLimit(rule.rateLimit);
  const free = rule.conditions.length === 0 && rule.state === undefined && rule.action !== 'deny';
  if (rule.rateLimit === '' || !free || 'error' in limit) return { ...rule, action: rule.action || 'evaluate' };
  const { count, window } = limit;
  const counter = `_rate_${window}`;
  return {
    name: rule.name,
    action: 'evaluate',
    rateLimit: '',
    conditions: [{ path: `state.${scopeOf(tool)}.${counter}`, op: 'lte', value: count }],
    onDeny: rule.onDeny || `Rate limit of ${count} per ${window} reached. Try again later.`,
    state: { counter, window, increment: 1n, incrementFrom: '' },
  };
}

/** The name under which a tool's counters are kept; those of `*` are shared by all. */
export function scopeOf(tool: string): string {
  return tool === '*' ? '_global' : tool;
}
