import { type Mention, type Reading, split } from '../read/reading.ts';
import { builtIn, type Option, optionsIn, place } from './options.ts';
import { shownServer, spelled } from './spelling.ts';

const says = { 'excluded-tools': 'hide', 'deny-tool': 'deny', 'allow-tool': 'allow' } as const;

/** A command line, or a configuration of servers, as Copilot CLI reads it. */
export interface CopilotReading extends Reading {
  options: readonly Option[];
  /** The lists of tools in a configuration of servers, by server. */
  configured?: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** Copilot CLI: excluded tools are not seen; denied before allowed; anything else is asked for. */
export function read(text: string): CopilotReading {
  return reading(optionsIn(text));
}

/** What Copilot CLI does by some options. */
export function reading(options: readonly Option[]): CopilotReading {
  return {
    options,
    setsMode: options.some(({ name }) => allowing.includes(name)),
    mentions: (server) =>
      options.flatMap((option): Mention[] => {
        const { name, value: word } = option;
        const isSeen = name === 'excluded-tools' || name === 'available-tools';
        const tool = isSeen ? after(word, `${shownServer(server)}-`) : /^(.*)\((.+)\)$/s.exec(word)?.[2];
        const isOfServer = isSeen || word.startsWith(`${server}(`);
        const meant = isPermission(name) ? { says: says[name] } : {};
        return tool !== undefined && isOfServer ? [{ tool, path: place(option), ...meant }] : [];
      }),
    servers: (tools) =>
      options.flatMap((option) => {
        const { name, value: word } = option;
        if (name === 'excluded-tools' || name === 'available-tools') {
          const found = split(word, '-', tools);
          return found ? [{ ...found, path: place(option) }] : [];
        }
        const [, server, tool] = /^([^(]+)\((.*)\)$/s.exec(word) ?? [];
        if (server === undefined || !isPermission(name) || builtIn.includes(server)) return [];
        return [{ server, path: place(option), ...(tool && { tool }) }];
      }),
    words: () =>
      options
        .filter(({ name }) => isPermission(name) || name === 'available-tools')
        .map((option) => ({ word: option.value, path: place(option) })),
    decide(server) {
      const values = (name: string) =>
        new Set(options.filter((option) => option.name === name).map((option) => option.value));
      const [available, excluded] = [values('available-tools'), values('excluded-tools')];
      const [denied, allowed] = [values('deny-tool'), values('allow-tool')];
      const allowsAll = options.some(({ name }) => allowing.includes(name));
      return ({ tool }) => {
        const isIn = (words: ReadonlySet<string>) => words.has(`${server}(${spelled(tool)})`) || words.has(server);
        const seen = `${shownServer(server)}-${spelled(tool)}`;
        if (excluded.has(seen) || (available.size > 0 && !available.has(seen))) return 'hide';
        if (isIn(denied)) return 'deny';
        return allowsAll || isIn(allowed) ? 'allow' : 'ask';
      };
    },
  };
}

/** The options under which everything is allowed. */
const allowing = ['allow-all-tools', 'allow-all', 'yolo'];

function isPermission(name: string): name is keyof typeof says {
  return Object.hasOwn(says, name);
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}
