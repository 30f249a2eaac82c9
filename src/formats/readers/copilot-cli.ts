import { InputError } from '../../model/index.ts';
import { type Mention, parsers, type Reader, split, valueAt } from './reader.ts';

/** An option of the command line and one of the values in its list. */
export interface Option {
  name: string;
  value: string;
}

const says = { 'excluded-tools': 'hide', 'deny-tool': 'deny', 'allow-tool': 'allow' } as const;

/** Copilot CLI: excluded tools are not seen; denied before allowed; anything else is asked for. */
export const copilotCliReader: Reader = {
  format: 'copilot-cli',
  parse: options,
  mentions: (value, server) =>
    optionsOf(value).flatMap(({ name, value: word }): Mention[] => {
      const isSeen = name === 'excluded-tools' || name === 'available-tools';
      const tool = isSeen ? after(word, `${server}-`) : /^(.*)\((.+)\)$/s.exec(word)?.[2];
      const isOfServer = word.startsWith(`${server}-`) || word.startsWith(`${server}(`);
      const meant = Object.hasOwn(says, name) ? { says: says[name as keyof typeof says] } : {};
      return tool !== undefined && isOfServer ? [{ tool, path: place({ name, value: word }), ...meant }] : [];
    }),
  servers: (value, tools) =>
    optionsOf(value).flatMap((option) => {
      const { name, value: word } = option;
      if (name === 'excluded-tools' || name === 'available-tools') {
        const found = split(word, '-', tools);
        return found ? [{ ...found, path: place(option) }] : [];
      }
      const [, server, tool] = /^([^(]+)\((.*)\)$/s.exec(word) ?? [];
      if (server === undefined || !Object.hasOwn(says, name) || builtIn.includes(server)) return [];
      return [{ server, path: place(option), ...(tool && { tool }) }];
    }),
  words: (value) =>
    optionsOf(value)
      .filter(({ name }) => Object.hasOwn(says, name) || name === 'available-tools')
      .map((option) => ({ word: option.value, path: place(option) })),
  decide(value, server) {
    const all = optionsOf(value);
    const values = (name: string) => all.filter((option) => option.name === name).map((option) => option.value);
    const [available, excluded] = [values('available-tools'), values('excluded-tools')];
    const [denied, allowed] = [values('deny-tool'), values('allow-tool')];
    const allowsAll = all.some(({ name }) => ['allow-all-tools', 'allow-all', 'yolo'].includes(name));
    return ({ tool }) => {
      const spelled = tool.replace(/[^a-zA-Z0-9_.-]/g, '_');
      const names = [`${server}(${spelled})`, server];
      if (excluded.includes(`${server}-${spelled}`)) return 'hide';
      if (available.length > 0 && !available.includes(`${server}-${spelled}`)) return 'hide';
      if (denied.some((word) => names.includes(word))) return 'deny';
      return allowsAll || allowed.some((word) => names.includes(word)) ? 'allow' : 'ask';
    };
  },
};

/** The kinds of permission that are no server. */
export const builtIn = ['shell', 'write', 'read', 'url', 'memory'];

/** An option as it is written. */
export function place({ name, value }: Option): string {
  return value === '' ? `--${name}` : `--${name}='${value}'`;
}

/** The options of a parsed command. */
export function optionsOf(value: unknown): Option[] {
  return Array.isArray(value) ? (value as Option[]) : [];
}

/** The options of a command; a list in one option counts as several. */
function options(text: string): Option[] {
  if (text.trimStart().startsWith('{')) return configuration(text);
  const command = text.replace(/^\s*#.*$/gm, '').replace(/\\\n/g, ' ');
  const found = command.matchAll(/--([a-z-]+)(?:[= ](?:'([^']*)'|"([^"]*)"|([^\s'"-][^\s'"]*)))?/g);
  return [...found].flatMap(([, name, ...quoted]) => {
    const value = quoted.find((each) => each !== undefined) ?? '';
    return value.split(',').map((word) => ({ name: name!, value: word.trim() }));
  });
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** The configuration of servers, which holds no options; anything else in braces is no text for Copilot CLI. */
function configuration(text: string): Option[] {
  if (valueAt(parsers.jsonc(text), 'mcpServers') !== undefined) return [];
  const message = 'is neither a command line nor an mcp-config.json';
  throw new InputError([{ level: 'error', path: '', message, tip: "write copilot --deny-tool='SERVER(TOOL)'" }]);
}
