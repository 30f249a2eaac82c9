import { agentcore } from './agentcore/index.ts';
import { agentgateway } from './agentgateway/index.ts';
import { agt } from './agt/index.ts';
import { anthropic } from './anthropic/index.ts';
import { cedar } from './cedar/index.ts';
import { claudeCode } from './claude-code/index.ts';
import { codex } from './codex/index.ts';
import { continueCli } from './continue/index.ts';
import { copilotCli } from './copilot-cli/index.ts';
import { cursor } from './cursor/index.ts';
import { dockerGateway } from './docker-gateway/index.ts';
import { envoyAiGateway } from './envoy-ai-gateway/index.ts';
import type { Format } from './format.ts';
import { geminiCli } from './gemini-cli/index.ts';
import { goose } from './goose/index.ts';
import { intercept } from './intercept/index.ts';
import { langchain } from './langchain/index.ts';
import type { Check, Finding } from './lint/check.ts';
import { generalChecks } from './lint/checks.ts';
import { guessAmong } from './lint/guess.ts';
import { judgeAs, type Judged, type LintContext } from './lint/lint.ts';
import { litellm } from './litellm/index.ts';
import { openai } from './openai/index.ts';
import { opencode2 } from './opencode-2/index.ts';
import { opencode } from './opencode/index.ts';
import { policylayer } from './policylayer/index.ts';
import { rego } from './rego/index.ts';
import { tbxark } from './tbxark/index.ts';
import { toolrisk } from './toolrisk/index.ts';
import { vscode } from './vscode/index.ts';
import { zed } from './zed/index.ts';

import '../policy/re2.ts';

export type { ExportContext, Exported, Format, Loss, ServerNames, TextFormat } from './format.ts';
export { nameOf, toolNames } from './format.ts';
export type { Check, Finding, Found, Pasted } from './lint/check.ts';
export type { EngineReader, Judged, LintContext } from './lint/lint.ts';
export { apart, applied, type Edit } from './lint/places/places.ts';
export { fateIn, modesThatRan } from './modes.ts';
export type { Fate, Mode, Modes, NoModes, Seen, Standing } from './modes.ts';
export { statementsIn as toolHiveStatements, wanted as toolHiveWants } from './cedar/resources.ts';
export { resourcesInstead } from './lint/kubernetes.ts';
export { misfits } from './lint/misfits.ts';
export { nearest } from './lint/nearest.ts';
export type { Answer, Mention, Reading } from './read/reading.ts';
export { yaml } from './read/yaml.ts';

/** Every format, in the order in which pages show them. */
export const formats: readonly Format[] = [
  claudeCode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  opencode2,
  continueCli,
  vscode,
  cursor,
  zed,
  goose,
  toolrisk,
  policylayer,
  intercept,
  litellm,
  agentcore,
  agentgateway,
  dockerGateway,
  envoyAiGateway,
  tbxark,
  openai,
  anthropic,
  langchain,
  cedar,
  rego,
  agt,
];

/** The formats by their ids. */
const byId: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.id, format]));

/** The format of an id; undefined where there is none. */
export function formatOf(id: string): Format | undefined {
  return byId.get(id);
}

/** Every check of a policy, those of one format alone among them. */
export const checks: readonly Check[] = [
  ...new Map(
    [...formats.flatMap((format) => format.checks), ...generalChecks].map((check) => [check.id, check]),
  ).values(),
];

/** The format that a text most likely has; undefined where nothing tells, or where it could be of several. */
export function guessFormat(text: string): string | undefined {
  return guessAmong(formats, text);
}

/** What is found in a policy of a format, and what happens to calls whether there is anything or not. Throws where there is no such format. */
export function judge(text: string, id: string, context: LintContext): Judged {
  const format = formatOf(id);
  if (!format) throw new Error(`there is no format ${id}`);
  return judgeAs(format, text, context, guessFormat);
}

/** Everything that a person should know of a pasted policy before relying on it. */
export function lint(text: string, id: string, context: LintContext): Finding[] {
  return judge(text, id, context).findings;
}
