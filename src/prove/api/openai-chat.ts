import { type ModelApi, resultText, sendEvents, sendJson } from './api.ts';

interface Body {
  model?: string;
  stream?: boolean;
  tools?: { function?: { name: string } }[];
  messages?: { role: string; content: unknown }[];
}

/** The OpenAI Chat Completions API. */
export const openaiChatApi: ModelApi = {
  isTurn: (path) => path.endsWith('/chat/completions'),
  read(body) {
    const { tools = [], messages = [] } = body as Body;
    return {
      offered: tools.flatMap((tool) => tool.function?.name ?? []),
      results: messages.filter(({ role }) => role === 'tool').map(({ content }) => resultText(content)),
    };
  },
  answer(response, body, calls) {
    const { model, stream } = body as Body;
    const base = { id: `chat_${calls[0]?.id ?? 'end'}`, created: 1, model };
    const called = calls.map((call, index) => ({
      index,
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: JSON.stringify(call.arguments) },
    }));
    const message = { role: 'assistant', ...(called.length > 0 ? { tool_calls: called } : { content: 'done' }) };
    const finish = called.length > 0 ? 'tool_calls' : 'stop';
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    if (!stream) {
      const choices = [{ index: 0, message, finish_reason: finish }];
      return sendJson(response, { ...base, object: 'chat.completion', choices, usage });
    }
    const chunk = { ...base, object: 'chat.completion.chunk' };
    const events = [
      { ...chunk, choices: [{ index: 0, delta: message, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason: finish }], usage },
    ];
    sendEvents(response, events, false);
  },
  other: { data: [] },
};
