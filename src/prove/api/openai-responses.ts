import { type ModelApi, resultText, sendEvents } from './api.ts';

interface Tool {
  type: string;
  name?: string;
  tools?: Tool[];
}

interface Body {
  model?: string;
  tools?: Tool[];
  input?: { type?: string; output?: unknown }[];
}

/** The OpenAI Responses API. A tool in a namespace is called `namespace/tool`. */
export const openaiResponsesApi: ModelApi = {
  isTurn: (path) => path.endsWith('/responses'),
  read(body) {
    const { tools = [], input = [] } = body as Body;
    const outputs = input.filter(({ type }) => type?.endsWith('call_output'));
    return {
      offered: tools.flatMap(({ type, name = type, tools: inner }) =>
        inner ? inner.map((each) => `${name}/${each.name}`) : [name],
      ),
      results: outputs.map(({ output }) => resultText(output)),
    };
  },
  answer(response, body, call) {
    const [namespace, name] = call?.name.includes('/') ? call.name.split('/') : [undefined, call?.name];
    const item = call
      ? {
          type: 'function_call',
          id: `fc_${call.id}`,
          call_id: call.id,
          name,
          ...(namespace !== undefined && { namespace }),
          arguments: JSON.stringify(call.arguments),
          status: 'completed',
        }
      : {
          type: 'message',
          id: 'msg_end',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text: 'done', annotations: [] }],
        };
    const whole = {
      id: `resp_${call?.id ?? 'end'}`,
      object: 'response',
      model: (body as Body).model,
      status: 'completed',
      output: [item],
      usage: {
        input_tokens: 1,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: 1,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: 2,
      },
    };
    const events = [
      { type: 'response.created', response: { ...whole, status: 'in_progress', output: [] } },
      { type: 'response.output_item.added', output_index: 0, item },
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: whole },
    ];
    sendEvents(response, events, true);
  },
  other: { data: [], models: [] },
};
