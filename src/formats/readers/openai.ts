import { entryOf } from './entry.ts';
import { listed, namesAt, objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** OpenAI: only allowed tools; approval for every call but those of tools under `never`. */
export const openaiReader: Reader = {
  format: 'openai',
  parse: parsers.json,
  mentions(value) {
    const { entry, at } = entryOf(value, 'mcp');
    const approval = (list: string) =>
      listed(
        namesAt(objectAt(objectAt(entry, 'require_approval'), list), 'tool_names'),
        `${at}/require_approval/${list}/tool_names`,
        list === 'never' ? 'allow' : 'ask',
      );
    return [
      ...listed(namesAt(entry, 'allowed_tools'), `${at}/allowed_tools`),
      ...listed(namesAt(objectAt(entry, 'allowed_tools'), 'tool_names'), `${at}/allowed_tools/tool_names`),
      ...approval('always'),
      ...approval('never'),
    ];
  },
  decide(value) {
    const { entry } = entryOf(value, 'mcp');
    const allowed = namesAt(entry, 'allowed_tools') ?? namesAt(objectAt(entry, 'allowed_tools'), 'tool_names');
    const approval = valueAt(entry, 'require_approval');
    return ({ tool }) => {
      if (allowed && !allowed.includes(tool)) return 'hide';
      if (approval === 'never') return 'allow';
      return namesAt(objectAt(approval, 'never'), 'tool_names')?.includes(tool) ? 'allow' : 'ask';
    };
  },
};
