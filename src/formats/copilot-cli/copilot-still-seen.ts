import { type Check, fate, type Found } from '../lint/check.ts';
import { place } from './options.ts';
import type { CopilotReading } from './read.ts';

/** Tools that are refused and still shown to the model. */
export const copilotStillSeen: Check<CopilotReading> = {
  id: 'copilot-still-seen',
  isLast: true,
  find(pasted) {
    const { options } = pasted.reading;
    return options.flatMap((option): Found[] => {
      const tool = /^[^(]*\((.*)\)$/s.exec(option.value)?.[1];
      if (option.name !== 'deny-tool' || tool === undefined || !option.value.startsWith(`${pasted.server}(`)) return [];
      if (pasted.tools.length > 0 && (!pasted.tools.includes(tool) || pasted.decide(tool) !== 'deny')) return [];
      const hidden = `${pasted.server}-${tool}`;
      if (options.some((other) => other.name === 'excluded-tools' && other.value === hidden)) return [];
      if (says(pasted.text, tool)) return [];
      return [
        {
          level: 'warning',
          path: place(option),
          message: 'the model still sees the tool, since --deny-tool only refuses calls',
          tip: `add --excluded-tools='${hidden}' to hide it`,
          does: fate(tool, pasted),
        },
      ];
    });
  },
};

/** A text that says itself, in a comment, that the tool is denied does not have to be told. */
function says(text: string, tool: string): boolean {
  return text.split('\n').some((line) => line.startsWith('#') && line.includes(`${tool} is denied`));
}
