import { isObject } from '../model/core.ts';

/** The name under which a client answers the question of the gateway. */
export const approval = 'approval';

const longest = 4_000;

/** True for a client that can show a person a form. */
export function canAsk(capabilities: unknown): boolean {
  const elicitation = isObject(capabilities) ? capabilities['elicitation'] : undefined;
  // Capabilities without modes are those of clients from before there were two.
  return isObject(elicitation) && (elicitation['form'] !== undefined || elicitation['url'] === undefined);
}

/** A question to the person, in the form in which 2026-07-28 answers a request with one. */
export interface Question {
  [key: string]: unknown;
  resultType: 'input_required';
  inputRequests: Readonly<Record<string, { method: 'elicitation/create'; params: Record<string, unknown> }>>;
  requestState: string;
}

/**
 * Asks a person, through the client, whether a call may run. What is called, and with what, stands on the first line:
 * some clients show no more of a question than that.
 */
export function question(tool: string, args: unknown, reason: string, requestState: string): Question {
  const message = questionInWords(tool, args, reason);
  const params = { mode: 'form', message, requestedSchema: { type: 'object', properties: {} } };
  return {
    resultType: 'input_required',
    inputRequests: { [approval]: { method: 'elicitation/create', params } },
    requestState,
  };
}

/** What a person is asked, in words: the call with its arguments first, then why it is asked for. */
export function questionInWords(tool: string, args: unknown, reason: string): string {
  const text = JSON.stringify(args ?? {});
  const rest = text.length - longest;
  const shown = rest > 0 ? `${text.slice(0, longest)}… and ${rest} characters more` : text;
  return `${visible(`Call ${JSON.stringify(tool)} with ${shown}?`)}\n${visible(reason)}`;
}

/** True for a result that is a question of the gateway. */
export function isQuestion(result: Readonly<Record<string, unknown>>): result is Question {
  return result['resultType'] === 'input_required';
}

/** What the person did with the question; undefined where there is no answer of a known form. */
export function answerIn(responses: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const answer = responses?.[approval];
  const action = isObject(answer) ? answer['action'] : undefined;
  return typeof action === 'string' ? action : undefined;
}

/** Characters that a reader does not see are written as escapes, so that what is approved is what is read. */
function visible(text: string): string {
  return text.replace(
    /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
