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
  answer(response, body, calls) {
    const { model, stream } = body as Body;
    const blocks =
      calls.length > 0
        ? calls.map((call) => ({
            block: { type: 'tool_use', id: call.id, name: call.name, input: {} },
            delta: { type: 'input_json_delta', partial_json: JSON.stringify(call.arguments) },
          }))
        : [{ block: { type: 'text', text: stream ? '' : 'done' }, delta: { type: 'text_delta', text: 'done' } }];
    const reason = calls.length > 0 ? 'tool_use' : 'end_turn';
    const usage = { input_tokens: 1, output_tokens: 1 };
    const message = { id: `msg_${calls[0]?.id ?? 'end'}`, type: 'message', role: 'assistant', model, usage };
    if (!stream)
      return sendJson(response, { ...message, content: blocks.map(({ block }) => block), stop_reason: reason });
    const events = [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
      ...blocks.flatMap(({ block, delta }, index) => [
        { type: 'content_block_start', index, content_block: block },
        { type: 'content_block_delta', index, delta },
        { type: 'content_block_stop', index },
      ]),
      { type: 'message_delta', delta: { stop_reason: reason }, usage },
      { type: 'message_stop' },
    ];
    sendEvents(response, events, true);
  },
  other: { data: [], input_tokens: 1 },
};
