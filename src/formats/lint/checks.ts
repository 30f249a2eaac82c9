import { allowsOnly } from './allows-only.ts';
import type { Check } from './check.ts';
import { claudeRules } from './claude-rules.ts';
import { contradictions } from './contradictions.ts';
import { continueArgumentForm } from './continue-argument-form.ts';
import { copilotConfig } from './copilot-config.ts';
import { copilotOptions } from './copilot-options.ts';
import { copilotSpelling } from './copilot-spelling.ts';
import { copilotStillSeen } from './copilot-still-seen.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { empty } from './empty.ts';
import { envoyPatterns } from './envoy-patterns.ts';
import { geminiPatterns } from './gemini-patterns.ts';
import { geminiPriority } from './gemini-priority.ts';
import { geminiServerName } from './gemini-server-name.ts';
import { gooseExtension } from './goose-extension.ts';
import { hideUnderDeny } from './hide-under-deny.ts';
import { interceptValid } from './intercept-valid.ts';
import { litellmServers } from './litellm-servers.ts';
import { missingKeys } from './missing-keys.ts';
import { missingServer } from './missing-server.ts';
import { nothingCallable } from './nothing-callable.ts';
import { openaiApproval } from './openai-approval.ts';
import { opencodeArguments } from './opencode-arguments.ts';
import { opencodeOrder } from './opencode-order.ts';
import { opencodeVersion } from './opencode-version.ts';
import { otherDialect } from './other-dialect.ts';
import { otherServer } from './other-server.ts';
import { tbxarkFilter } from './tbxark-filter.ts';
import { unknownKeys } from './unknown-keys.ts';
import { unknownTools } from './unknown-tools.ts';
import { wrongValues } from './wrong-values.ts';

/** Every check. Of two that find something at one place the first speaks. */
export const checks: readonly Check[] = [
  empty,
  interceptValid,
  otherDialect,
  opencodeVersion,
  duplicateKeys,
  unknownKeys,
  wrongValues,
  missingKeys,
  hideUnderDeny,
  geminiServerName,
  litellmServers,
  otherServer,
  copilotConfig,
  copilotOptions,
  copilotSpelling,
  missingServer,
  claudeRules,
  opencodeArguments,
  continueArgumentForm,
  tbxarkFilter,
  gooseExtension,
  envoyPatterns,
  unknownTools,
  contradictions,
  openaiApproval,
  geminiPriority,
  geminiPatterns,
  opencodeOrder,
  copilotStillSeen,
  allowsOnly,
  nothingCallable,
];
