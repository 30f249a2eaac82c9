import type { Check } from './check.ts';
import { refusesAll } from './outcome.ts';

const why: Readonly<Record<string, string>> = {
  codex: '"enabled_tools" is the whole list of what can be called',
  openai: '"allowed_tools" is the whole list of what can be called',
  anthropic: '"default_config" holds for every tool that "configs" does not name',
  'gemini-cli': 'of the rules that match, the one of the highest priority decides',
  opencode: 'the last pattern that matches decides',
  'docker-gateway': 'the list is the whole list of what can be called',
  litellm: '"allowed_tools" is the whole list of what can be called',
  cedar: 'Cedar refuses what no statement permits',
  agentcore: 'Cedar refuses what no statement permits',
};

/** A policy under which nothing can be called, though it does not name all that it refuses. */
export const nothingCallable: Check = {
  id: 'nothing-callable',
  find(pasted) {
    const { reader, value, server, tools, decide, format } = pasted;
    if (!refusesAll(tools, decide, reader.byArguments?.(value, server) ?? [])) return [];
    const mentions = reader.mentions(value, server);
    const refused = new Set(mentions.filter(({ says }) => says !== 'allow' && says !== 'ask').map(({ tool }) => tool));
    if (tools.every((tool) => refused.has(tool)) || /["'\s]disabled["']?\s*:\s*true/.test(pasted.text)) return [];
    return [
      {
        level: 'warning',
        path: '',
        message: `no tool of ${server} can be called${why[format] === undefined ? '' : `, since ${why[format]}`}`,
        tip: 'name the tools that may be called, if this is not what you want',
      },
    ];
  },
};
