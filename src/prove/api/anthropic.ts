import { type ModelApi, resultText, sendEvents, sendJson } from './api.ts';

interface Body {
  model?: string;
  stream?: boolean;
  tools?: { name: string }[];
  messages?: { content: string | { type: string; content?: unknown }[] }[];
}

/** The Anthropic Messages API. */
export const anthropicApi: ModelApi = {
  isTurn: (path) => path.endsWith('/v1/messages'),
  read(body) {
    const { tools = [], messages = [] } = body as Body;
    const parts = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
    return {
      offered: tools.map(({ name }) => name),
      results: parts.filter(({ type }) => type === 'tool_result').map(({ content }) => resultText(content)),
    };
  },
  answer(response, body, call) {
    const { model, stream } = body as Body;
    const block = call
      ? { type: 'tool_use', id: call.id, name: call.name, input: {} }
      : { type: 'text', text: stream ? '' : 'done' };
    const delta = call
      ? { type: 'input_json_delta', partial_json: JSON.stringify(call.arguments) }
      : { type: 'text_delta', text: 'done' };
    const reason = call ? 'tool_use' : 'end_turn';
    const usage = { input_tokens: 1, output_tokens: 1 };
    const message = { id: `msg_${call?.id ?? 'end'}`, type: 'message', role: 'assistant', model, usage };
    if (!stream) return sendJson(response, { ...message, content: [block], stop_reason: reason });
    const events = [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
      { type: 'content_block_start', index: 0, content_block: block },
      { type: 'content_block_delta', index: 0, delta },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: reason }, usage },
      { type: 'message_stop' },
    ];
    sendEvents(response, events, true);
  },
  other: { data: [], input_tokens: 1 },
};
