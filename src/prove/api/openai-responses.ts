import { type ModelApi, type ModelCall, resultText, sendEvents } from './api.ts';

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

const closing = {
  type: 'message',
  id: 'msg_end',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'done', annotations: [] }],
};

function called({ id, name: full, arguments: given }: ModelCall): object {
  const [namespace, name] = full.includes('/') ? full.split('/') : [undefined, full];
  return {
    type: 'function_call',
    id: `fc_${id}`,
    call_id: id,
    name,
    ...(namespace !== undefined && { namespace }),
    arguments: JSON.stringify(given),
    status: 'completed',
  };
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
  answer(response, body, calls) {
    const output = calls.length > 0 ? calls.map(called) : [closing];
    const whole = {
      id: `resp_${calls[0]?.id ?? 'end'}`,
      object: 'response',
      model: (body as Body).model,
      status: 'completed',
      output,
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
      ...output.flatMap((item, index) => [
        { type: 'response.output_item.added', output_index: index, item },
        { type: 'response.output_item.done', output_index: index, item },
      ]),
      { type: 'response.completed', response: whole },
    ];
    sendEvents(response, events, true);
  },
  other: { data: [], models: [] },
};
