import { type Hook, shellWord, windowsWord } from '../hook.ts';
import { jsonText } from '../write/json-text.ts';

/** What Copilot CLI asks before each call of any tool. */
export const hook: Hook = {
  asks: false,
  broken: { fails: 'refused', killed: 'refused', missing: 'refused', slow: 'passes', garbled: 'passes' },
  notes: [
    'It is asked before calls of Copilot’s own tools too, so that a hook that fails refuses these as well.',
    'Over ACP, as editors start it, Copilot puts no question of a hook to anybody, and refuses the call.',
  ],
  entry(command) {
    const value = {
      type: 'command',
      bash: shellWord(command),
      powershell: `& ${windowsWord(command)}`,
      timeoutSec: 30,
    };
    return {
      path: '~/.copilot/hooks/toolrisk.json',
      movedBy: { variable: 'COPILOT_HOME', folder: '~/.copilot' },
      language: 'json',
      text: jsonText({ version: 1, hooks: { preToolUse: [value] } }),
    };
  },
  source: {
    title: 'CLI hooks reference, GitHub Copilot documentation',
    url: 'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-hooks-reference',
  },
};
