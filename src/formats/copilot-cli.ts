import { oneLine, opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';

const says = {
  effects: ['hide', 'deny', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Partial<Format>;
const consumer: Consumer = { ...says, name: 'Copilot CLI', rest: 'ask', spell: spelled };

/** Copilot CLI: options of its command line. Seeing a tool and being allowed to call it are set apart. */
export const copilotCli: Format = {
  id: 'copilot-cli',
  language: 'shell',
  filename: 'copilot.sh',
  ...says,
  export(policy, context) {
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const server = spelled(context.server);
    const hidden = new Set(toolsWith('hide', stated).map(spelled));
    const options = [
      ...[...hidden].map((tool) => `--excluded-tools='${server}-${tool}'`),
      // --deny-tool refuses but does not hide, --excluded-tools hides: a hidden tool gets both
      ...[...hidden, ...new Set(toolsWith('deny', stated).map(spelled))].map(
        (tool) => `--deny-tool='${server}(${tool})'`,
      ),
      ...[...new Set(toolsWith('allow', stated).map(spelled))].map((tool) => `--allow-tool='${server}(${tool})'`),
    ];
    const text = `${opening('#', context, losses)}${['copilot', ...options].map(oneLine).join(' \\\n  ')}\n`;
    return { text, filename: copilotCli.filename, losses, enforced };
  },
};

/** Names reach the shell, so only letters, digits, underscore, hyphen and dot are kept. */
function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_.-]/g, '_');
}
