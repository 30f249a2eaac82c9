import { expect, it } from 'vitest';
import { anthropicApi } from '../../../src/prove/api/anthropic.ts';
import type { ModelApi } from '../../../src/prove/api/api.ts';
import { geminiApi } from '../../../src/prove/api/gemini.ts';
import { openaiChatApi } from '../../../src/prove/api/openai-chat.ts';
import { openaiResponsesApi } from '../../../src/prove/api/openai-responses.ts';
import { startModel } from '../../../src/prove/model-server.ts';

interface Conversation {
  api: ModelApi;
  path: string;
  tools: unknown;
  /** How a body tells the results so far. */
  results: (texts: string[]) => object;
}

const conversations: Record<string, Conversation> = {
  'Anthropic Messages': {
    api: anthropicApi,
    path: '/v1/messages',
    tools: [{ name: 's/t' }],
    results: (texts) => ({
      messages: [
        { role: 'user', content: 'go' },
        ...texts.map((content) => ({ role: 'user', content: [{ type: 'tool_result', content }] })),
      ],
    }),
  },
  'OpenAI Responses': {
    api: openaiResponsesApi,
    path: '/v1/responses',
    tools: [{ type: 'namespace', name: 's', tools: [{ type: 'function', name: 't' }] }],
    results: (texts) => ({ input: texts.map((output) => ({ type: 'function_call_output', output })) }),
  },
  'OpenAI Chat Completions': {
    api: openaiChatApi,
    path: '/v1/chat/completions',
    tools: [{ type: 'function', function: { name: 's/t' } }],
    results: (texts) => ({ messages: texts.map((content) => ({ role: 'tool', content })) }),
  },
  Gemini: {
    api: geminiApi,
    path: '/v1beta/models/m:streamGenerateContent?alt=sse',
    tools: [{ functionDeclarations: [{ name: 's/t' }] }],
    results: (texts) => ({
      contents: texts.map((text) => ({ parts: [{ functionResponse: { response: { text } } }] })),
    }),
  },
};

it.each(Object.entries(conversations))(
  '%s: offers are read, calls made one by one, results kept',
  async (_, { api, path, tools, results }) => {
    const calls = [{ id: 'call_0', name: 's/t', arguments: { user: 'alice' } }];
    const model = await startModel(api, calls);
    try {
      const post = async (body: object) => {
        const response = await fetch(`${model.url}${path}`, {
          method: 'POST',
          body: JSON.stringify({ stream: true, ...body }),
        });
        return response.text();
      };
      expect(await post(results([]))).not.toContain('alice');
      expect(model.turns).toEqual([]);
      expect(await post({ tools, ...results([]) })).toContain('alice');
      expect(await post({ tools, ...results(['stopped']) })).toContain('done');
      expect(model.turns.map(({ offered, answered }) => [offered, answered])).toEqual([
        [['s/t'], 0],
        [['s/t'], 1],
      ]);
      expect(model.turns[1]!.results.join()).toContain('stopped');
      await fetch(`${model.url}/v1/other`);
      expect(model.others).toEqual(['GET /v1/other']);
    } finally {
      model.close();
    }
  },
);
