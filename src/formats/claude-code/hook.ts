import { type Hook, type HookFile, shellWord } from '../hook.ts';
import { jsonText } from '../write/json-text.ts';

const list = ['hooks', 'PreToolUse'];

function entryWith(way: Readonly<Record<string, unknown>>): HookFile {
  const value = { matcher: 'mcp__.*', hooks: [{ ...way, timeout: 30, onFailure: 'block' }] };
  return {
    path: '~/.claude/settings.json',
    movedBy: { variable: 'CLAUDE_CONFIG_DIR', folder: '~/.claude' },
    language: 'json',
    text: jsonText({ hooks: { PreToolUse: [value] } }),
    item: { list, value },
  };
}

/** What Claude Code asks before each call of an MCP tool. */
export const hook: Hook = {
  since: '2.1.295',
  asks: true,
  broken: { fails: 'refused', killed: 'refused', missing: 'refused', slow: 'refused', garbled: 'passes' },
  notes: [
    '`"onFailure": "block"` is what refuses a call for which the hook gives no answer; before 2.1.295 it is passed over, and the call goes on.',
  ],
  off: { keys: ['disableAllHooks'], value: true },
  entry: (command) => entryWith({ type: 'command', command: shellWord(command) }),
  resident: {
    entry: ({ url, token }) => entryWith({ type: 'http', url, headers: { Authorization: `Bearer ${token}` } }),
    broken: { down: 'refused', stranger: 'refused', slow: 'refused', garbled: 'refused' },
  },
  source: { title: 'Hooks reference, Claude Code documentation', url: 'https://code.claude.com/docs/en/hooks' },
};
