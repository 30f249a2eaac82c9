import { load, validate } from '../../intercept/index.ts';
import type { Shape } from './shape.ts';
import { agt } from './shapes/agt.ts';
import { anthropic } from './shapes/anthropic.ts';
import { claudeCode } from './shapes/claude-code.ts';
import { codex } from './shapes/codex.ts';
import { continueCli } from './shapes/continue.ts';
import { cursor } from './shapes/cursor.ts';
import { dockerGateway } from './shapes/docker-gateway.ts';
import { envoyAiGateway } from './shapes/envoy-ai-gateway.ts';
import { geminiCli } from './shapes/gemini-cli.ts';
import { goose } from './shapes/goose.ts';
import { intercept } from './shapes/intercept.ts';
import { litellm } from './shapes/litellm.ts';
import { openai } from './shapes/openai.ts';
import { opencode } from './shapes/opencode.ts';
import { policylayer } from './shapes/policylayer.ts';
import { tbxark } from './shapes/tbxark.ts';
import { vscode } from './shapes/vscode.ts';
import { zed } from './shapes/zed.ts';

/**
 * What a consumer does with a text that it cannot read or that has a wrong value: it goes on as if the file were not
 * there, it does not start or answers with an error, or nobody has tried.
 */
export type Otherwise = 'goes on without' | 'stops' | 'not tried';

/** What the checks know of a consumer. */
export interface ConsumerFacts {
  name: string;
  shape?: Shape;
  /** What it does with a text that it cannot parse. */
  unreadable: Otherwise;
  /** What it does then where it stops, as a predicate; else it does not start. */
  stops?: string;
  /** What it does with a value of the wrong type. */
  unfit: Otherwise;
  /** What becomes of a key that it does not know. */
  unknownKey: string;
  /** What it finds wrong itself, where that is more than the shape. */
  problems?: (value: unknown) => readonly string[];
}

/** The sentence on a consumer that does not take a file. */
export function stopsWith({ name, stops = 'does not start with this file' }: ConsumerFacts): string {
  return `${name} ${stops}, so nothing can be called.`;
}

/** What Intercept says of a file when it does not start with it. */
export function interceptProblems(value: unknown): string[] {
  const { config, error } = load(value);
  return error === undefined ? validate(config) : [error];
}

const dropped = 'it is dropped without a word';
const byTypes = 'the types of the SDK do not have it';
const quiet = { unreadable: 'not tried', unfit: 'not tried', unknownKey: dropped } as const;

/** The consumers whose texts are read here, by format. Each fact was seen, or read in the source, of the version that the format's proof names. */
export const consumers: Readonly<Record<string, ConsumerFacts>> = {
  policylayer: { name: 'PolicyLayer', shape: policylayer, ...quiet },
  intercept: {
    name: 'Intercept',
    shape: intercept,
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: dropped,
    problems: interceptProblems,
  },
  'claude-code': {
    name: 'Claude Code',
    shape: claudeCode,
    unreadable: 'goes on without',
    unfit: 'goes on without',
    unknownKey: dropped,
  },
  codex: { name: 'Codex', shape: codex, unreadable: 'stops', unfit: 'stops', unknownKey: dropped },
  'gemini-cli': {
    name: 'Gemini CLI',
    shape: geminiCli,
    unreadable: 'goes on without',
    unfit: 'goes on without',
    unknownKey: dropped,
  },
  'copilot-cli': { name: 'Copilot CLI', ...quiet },
  opencode: { name: 'opencode', shape: opencode, unreadable: 'stops', unfit: 'stops', unknownKey: dropped },
  openai: { name: 'OpenAI', shape: openai, ...quiet, unknownKey: byTypes },
  anthropic: { name: 'Anthropic', shape: anthropic, ...quiet, unknownKey: byTypes },
  litellm: { name: 'LiteLLM', shape: litellm, unreadable: 'stops', unfit: 'not tried', unknownKey: dropped },
  zed: { name: 'Zed', shape: zed, ...quiet },
  'envoy-ai-gateway': {
    name: 'Envoy AI Gateway',
    shape: envoyAiGateway,
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: dropped,
  },
  tbxark: { name: 'mcp-proxy', shape: tbxark, unreadable: 'stops', unfit: 'stops', unknownKey: dropped },
  'docker-gateway': {
    name: 'Docker MCP Gateway',
    shape: dockerGateway,
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: 'it is taken for the name of a server',
  },
  cedar: { name: 'ToolHive', unreadable: 'stops', unfit: 'stops', unknownKey: dropped },
  agentcore: {
    name: 'AgentCore',
    stops: 'does not accept this text',
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: dropped,
  },
  rego: {
    name: 'Open Policy Agent',
    stops: 'does not load this file',
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: dropped,
  },
  agentgateway: {
    name: 'agentgateway',
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: 'agentgateway does not start',
  },
  langchain: { name: 'LangChain', ...quiet },
  agt: {
    name: 'Agent Governance Toolkit',
    shape: agt,
    stops: 'does not load this file',
    unreadable: 'stops',
    unfit: 'stops',
    unknownKey: dropped,
  },
  continue: {
    name: 'Continue',
    shape: continueCli,
    unreadable: 'goes on without',
    unfit: 'goes on without',
    unknownKey: 'Continue then ignores the whole file',
  },
  vscode: { name: 'VS Code', shape: vscode, ...quiet },
  cursor: { name: 'Cursor', shape: cursor, ...quiet },
  goose: { name: 'Goose', shape: goose, ...quiet },
};
