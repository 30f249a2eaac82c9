import { type ClientCapabilities, inputRequired, type InputRequiredResult } from '@modelcontextprotocol/server';
import type { ToolCall } from './enforcer.ts';

/** The name under which a client answers the question of the gateway. */
export const approval = 'approval';

const longest = 4_000;

/** True for a client that can show a person a form. */
export function canAsk(capabilities: ClientCapabilities | undefined): boolean {
  const elicitation = capabilities?.elicitation;
  // Capabilities without modes are those of clients from before there were two.
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}

/** Asks a person, through the client, whether a call may run. */
export function question(call: ToolCall, reason: string, requestState: string): InputRequiredResult {
  const text = JSON.stringify(call.arguments ?? {}, null, 2);
  const rest = text.length - longest;
  const shown = rest > 0 ? `${text.slice(0, longest)}… and ${rest} characters more` : text;
  const message = `Let the agent call ${JSON.stringify(call.tool)}? ${reason}\n\nArguments: ${shown}`;
  const requestedSchema = { type: 'object' as const, properties: {} };
  return inputRequired({
    inputRequests: { [approval]: inputRequired.elicit({ message: visible(message), requestedSchema }) },
    requestState,
  });
}

/** Characters that a reader does not see are written as escapes, so that what is approved is what is read. */
function visible(text: string): string {
  return text.replace(
    /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
