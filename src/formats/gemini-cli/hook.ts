import { type Hook, shellWord } from '../hook.ts';
import { jsonText } from '../write/json-text.ts';

const list = ['hooks', 'BeforeTool'];

/** What Gemini CLI asks before each call of an MCP tool. */
export const hook: Hook = {
  asks: false,
  broken: { fails: 'passes', killed: 'passes', missing: 'refused', slow: 'passes', garbled: 'passes' },
  notes: [
    'An editor that speaks to Gemini CLI over ACP runs no hook: there the permissions alone hold.',
    'Gemini CLI goes on with a call for which the hook gives no answer, unless its shell finds no such program.',
  ],
  off: { keys: ['hooksConfig', 'enabled'], value: false },
  entry(command) {
    const value = {
      matcher: 'mcp_.*',
      hooks: [{ name: 'toolrisk', type: 'command', command: shellWord(command), timeout: 30_000 }],
    };
    return {
      path: '~/.gemini/settings.json',
      language: 'json',
      text: jsonText({ hooks: { BeforeTool: [value] } }),
      item: { list, value },
    };
  },
  source: { title: 'Hooks reference, Gemini CLI documentation', url: 'https://geminicli.com/docs/hooks/reference' },
};
