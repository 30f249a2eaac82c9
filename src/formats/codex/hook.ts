import { type Hook, shellWord } from '../hook.ts';
import { jsonText } from '../write/json-text.ts';

const list = ['hooks', 'PreToolUse'];

/** What Codex asks before each call of an MCP tool. */
export const hook: Hook = {
  since: '0.124.0',
  asks: false,
  broken: { fails: 'passes', killed: 'passes', missing: 'passes', slow: 'passes', garbled: 'passes' },
  notes: [
    'A hook runs once a person has trusted it: Codex shows it under `/hooks`, and skips it until then and after every change of its entry.',
    'Codex goes on with a call for which the hook gives no answer.',
  ],
  off: { keys: ['features', 'hooks'], value: false },
  entry(command) {
    const value = {
      matcher: 'mcp__.*',
      hooks: [{ type: 'command', command: shellWord(command), timeout: 30 }],
    };
    return {
      path: '~/.codex/hooks.json',
      movedBy: { variable: 'CODEX_HOME', folder: '~/.codex' },
      language: 'json',
      text: jsonText({ hooks: { PreToolUse: [value] } }),
      item: { list, value },
    };
  },
  source: { title: 'Hooks, Codex documentation', url: 'https://developers.openai.com/codex/hooks' },
};
