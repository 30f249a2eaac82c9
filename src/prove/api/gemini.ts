import { type ModelApi, resultText, sendEvents, sendJson } from './api.ts';

interface Body {
  tools?: { functionDeclarations?: { name: string }[] }[];
  contents?: { parts?: { functionResponse?: { response: unknown } }[] }[];
}

/** The Gemini API. */
export const geminiApi: ModelApi = {
  isTurn: (path) => path.endsWith('enerateContent'),
  read(body) {
    const { tools = [], contents = [] } = body as Body;
    const answered = contents.flatMap(({ parts = [] }) => parts).filter((part) => part.functionResponse);
    return {
      offered: tools.flatMap((tool) => (tool.functionDeclarations ?? []).map(({ name }) => name)),
      results: answered.map((part) => resultText(part.functionResponse!.response)),
    };
  },
  answer(response, _body, calls) {
    const called = calls.map((call) => ({ functionCall: { name: call.name, args: call.arguments } }));
    const parts = called.length > 0 ? called : [{ text: 'done' }];
    const answer = {
      candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    };
    if (response.req.url?.includes('streamGenerateContent')) sendEvents(response, [answer], false);
    else sendJson(response, answer);
  },
  other: { totalTokens: 1, models: [] },
};
