import type { Option } from '../readers/copilot-cli.ts';
import { type Check, fate } from './check.ts';

/** Tools that are refused and still shown to the model. */
export const copilotStillSeen: Check = {
  id: 'copilot-still-seen',
  formats: ['copilot-cli'],
  find(pasted) {
    const options = pasted.value as Option[];
    return options.flatMap(({ name, value }) => {
      const tool = /^[^(]*\((.*)\)$/s.exec(value)?.[1];
      if (name !== 'deny-tool' || tool === undefined || !value.startsWith(`${pasted.server}(`)) return [];
      const hidden = `${pasted.server}-${tool}`;
      if (options.some((other) => other.name === 'excluded-tools' && other.value === hidden)) return [];
      return [
        {
          level: 'warning' as const,
          path: `--${name}='${value}'`,
          message: 'the model still sees the tool, since --deny-tool only refuses calls',
          tip: `add --excluded-tools='${hidden}' to hide it`,
          does: fate(tool, pasted),
        },
      ];
    });
  },
};
