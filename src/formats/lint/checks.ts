import type { Check } from './check.ts';
import { claudeArgumentForm } from './claude-argument-form.ts';
import { claudeOpenGlob } from './claude-open-glob.ts';
import { copilotSpelling } from './copilot-spelling.ts';
import { copilotStillSeen } from './copilot-still-seen.ts';
import { geminiServerName } from './gemini-server-name.ts';
import { geminiToolName } from './gemini-tool-name.ts';
import { hideUnderDeny } from './hide-under-deny.ts';
import { interceptValid } from './intercept-valid.ts';
import { opencodeOrder } from './opencode-order.ts';
import { otherDialect } from './other-dialect.ts';
import { tbxarkFilter } from './tbxark-filter.ts';
import { unknownKeys } from './unknown-keys.ts';
import { unknownTools } from './unknown-tools.ts';
import { windows } from './windows.ts';

/** Every check. */
export const checks: readonly Check[] = [
  interceptValid,
  otherDialect,
  unknownKeys,
  windows,
  hideUnderDeny,
  unknownTools,
  geminiToolName,
  geminiServerName,
  claudeArgumentForm,
  claudeOpenGlob,
  opencodeOrder,
  copilotSpelling,
  copilotStillSeen,
  tbxarkFilter,
];
