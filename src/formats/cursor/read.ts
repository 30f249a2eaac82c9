import { globMatches, globs, onlyName } from '../read/globs.ts';
import { json } from '../read/json.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** Cursor's CLI: denied before allowed; what neither list names is asked for. */
export function read(text: string): Reading {
  return reading(json(text));
}

/** The same of a configuration that is parsed. */
export function reading(tree: unknown): Reading {
  const { permissions = {} } = lenient(shape, tree);
  const tokens = {
    allow: listed(permissions.allow, '/permissions/allow'),
    deny: listed(permissions.deny, '/permissions/deny'),
  };
  return {
    tree,
    mentions: (server) =>
      [...tokens.allow, ...tokens.deny].flatMap(({ tool: token, path }) => {
        const tool = patternOf(token, server);
        return tool === undefined || onlyName(tool) === undefined ? [] : [{ tool, path }];
      }),
    servers: () =>
      [...tokens.allow, ...tokens.deny].flatMap(({ tool: token, path }) => {
        const [, server, tool] = /^Mcp\(([^:*?]+):(.*)\)$/s.exec(token) ?? [];
        return server === undefined ? [] : [{ server, path, ...(tool && { tool }) }];
      }),
    decide(server) {
      const matching = (list: keyof typeof tokens) =>
        globs(tokens[list].flatMap(({ tool: token }) => patternOf(token, server) ?? []));
      const [denied, allowed] = [matching('deny'), matching('allow')];
      return ({ tool }) => {
        if (denied.first(tool) !== undefined) return 'deny';
        return allowed.first(tool) === undefined ? 'ask' : 'allow';
      };
    },
  };
}

/** What a token says of the tools of a server: `Mcp(server:tool)`. */
function patternOf(token: string, server: string): string | undefined {
  const [, of, pattern] = /^Mcp\(([^:]*):(.*)\)$/s.exec(token) ?? [];
  return of !== undefined && globMatches(of, server) ? pattern : undefined;
}
