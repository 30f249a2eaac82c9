import type { Prover } from '../prover.ts';
import { claudeCodeHook } from '../hooks/claude-code.ts';
import { codexHook } from '../hooks/codex.ts';
import { copilotCliHook } from '../hooks/copilot-cli.ts';
import { geminiCliHook } from '../hooks/gemini-cli.ts';
import { opencodeHook } from '../hooks/opencode.ts';
import { agentcore } from './agentcore.ts';
import { agentgateway } from './agentgateway.ts';
import { agt } from './agt.ts';
import { anthropic } from './anthropic.ts';
import { cedar } from './cedar.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { continueCli } from './continue.ts';
import { copilotCli } from './copilot-cli.ts';
import { dockerGateway } from './docker-gateway.ts';
import { envoyAiGateway } from './envoy-ai-gateway.ts';
import { geminiCli } from './gemini-cli.ts';
import { intercept } from './intercept.ts';
import { langchain } from './langchain.ts';
import { litellm } from './litellm.ts';
import { openai } from './openai.ts';
import { opencode } from './opencode.ts';
import { policylayer } from './policylayer.ts';
import { rego } from './rego.ts';
import { tbxark } from './tbxark.ts';
import { toolrisk } from './toolrisk.ts';

/** Every consumer that can be run, in the order of the formats. */
export const provers: readonly Prover[] = [
  policylayer,
  intercept,
  toolrisk,
  claudeCode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  continueCli,
  openai,
  anthropic,
  litellm,
  cedar,
  agentcore,
  rego,
  agentgateway,
  dockerGateway,
  envoyAiGateway,
  tbxark,
  langchain,
  agt,
];

/** The clients that are also run with their hook. */
export const hookProvers: readonly Prover[] = [claudeCodeHook, codexHook, geminiCliHook, copilotCliHook, opencodeHook];
