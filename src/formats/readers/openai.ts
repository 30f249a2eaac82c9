import { listed, namesAt, objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** OpenAI: only allowed tools; approval for every call but those of tools under `never`. */
export const openaiReader: Reader = {
  format: 'openai',
  parse: parsers.json,
  mentions: (value) => [
    ...listed(namesAt(value, 'allowed_tools'), '/allowed_tools'),
    ...['always', 'never'].flatMap((list) =>
      listed(
        namesAt(objectAt(objectAt(value, 'require_approval'), list), 'tool_names'),
        `/require_approval/${list}/tool_names`,
      ),
    ),
  ],
  decide(value) {
    const allowed = namesAt(value, 'allowed_tools');
    const approval = valueAt(value, 'require_approval');
    return ({ tool }) => {
      if (allowed && !allowed.includes(tool)) return 'hide';
      if (approval === 'never') return 'allow';
      return namesAt(objectAt(approval, 'never'), 'tool_names')?.includes(tool) ? 'allow' : 'ask';
    };
  },
};
