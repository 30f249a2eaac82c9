import { type Decode, Decoder } from './decode.ts';
import { nodeOf } from './node.ts';
import { parseRateLimit } from './rate-limit.ts';
import { type GoValue, UnreadableError } from './value.ts';
import { nodeOfYaml } from './yaml-text.ts';

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
  const decoder = new Decoder();
  const { config, error } = read(policy, decoder);
  return { config, error: error && `parsing config file: yaml: ${error}`, unknown: decoder.unknown };
}

function read(policy: unknown, decoder: Decoder): { config: Config; error?: string } {
  try {
    const root = typeof policy === 'string' ? nodeOfYaml(policy) : nodeOf(policy);
    const config = withDefaults(root ? fileOf(decoder)(root, '').value : emptyFile());
    if (decoder.errors.length === 0) return { config };
    return { config, error: ['unmarshal errors:', ...decoder.errors].join('\n  ') };
  } catch (error) {
    if (error instanceof UnreadableError) return { config: withDefaults(emptyFile()), error: error.message };
    if (error instanceof RangeError) return { config: withDefaults(emptyFile()), error: 'exceeded max depth' };
    throw error;
  }
}

type File = Omit<Config, 'tools'> & { description: string; tools: Map<string, { rules: Rule[] }> };

function emptyFile(): File {
  return { version: '', description: '', default: '', hide: [], tools: new Map() };
}

/** The types of the engine's file, with the names that it gives them in messages. */
function fileOf(decoder: Decoder): Decode<File> {
  const { text } = decoder;
  const condition = decoder.struct<Condition>('config.Condition', () => ({ path: '', op: '', value: null }), {
    path: ['path', text],
    op: ['op', text],
    value: ['value', decoder.any],
  });
  const state = decoder.struct<StateBlock>(
    'config.StateDef',
    () => ({ counter: '', window: '', increment: 0n, incrementFrom: '' }),
    {
      counter: ['counter', text],
      window: ['window', text],
      increment: ['increment', decoder.integer],
      incrementFrom: ['increment_from', text],
    },
  );
  const rule = decoder.struct<Rule>(
    'config.Rule',
    () => ({ name: '', action: '', rateLimit: '', conditions: [], onDeny: '', state: undefined }),
    {
      name: ['name', text],
      action: ['action', text],
      rateLimit: ['rate_limit', text],
      conditions: ['conditions', decoder.list('[]config.Condition', condition)],
      onDeny: ['on_deny', text],
      state: ['state', decoder.optional(state)],
    },
  );
  const tool = decoder.struct<{ rules: Rule[] }>('config.ToolDef', () => ({ rules: [] }), {
    rules: ['rules', decoder.list('[]config.Rule', rule)],
  });
  return decoder.struct<File>('config.Config', emptyFile, {
    version: ['version', text],
    description: ['description', text],
    default: ['default', text],
    hide: ['hide', decoder.list('[]string', text)],
    tools: ['tools', decoder.dictionary('map[string]config.ToolDef', tool)],
  });
}

function withDefaults({ version, default: unlisted, hide, tools }: File): Config {
  const rules = [...tools].map(([tool, read]) => [tool, read.rules.map((rule) => ruleOf(tool, rule))] as const);
  return { version, default: unlisted || 'allow', hide, tools: new Map(rules) };
}

/** Turns `rate_limit` into a condition on a counter of its own, where nothing stands in the way. */
function ruleOf(tool: string, rule: Rule): Rule {
  const limit = parseRateLimit(rule.rateLimit);
  const isFree = rule.conditions.length === 0 && rule.state === undefined && rule.action !== 'deny';
  if (rule.rateLimit === '' || !isFree || 'error' in limit) {
    const state = rule.state && { ...rule.state, increment: rule.state.increment || 1n };
    return { ...rule, action: rule.action || 'evaluate', state };
  }
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
