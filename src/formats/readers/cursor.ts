import { listed, namesAt, objectAt, parsers, type Reader } from './reader.ts';
import { globMatches } from './opencode.ts';

/** Cursor's CLI: denied before allowed; what neither list names is asked for. */
export const cursorReader: Reader = {
  format: 'cursor',
  parse: parsers.json,
  mentions: (value, server) =>
    ['allow', 'deny']
      .flatMap((list) => listed(namesAt(objectAt(value, 'permissions'), list), `/permissions/${list}`))
      .flatMap(({ tool: token, path }) => {
        const tool = patternOf(token, server);
        return tool === undefined || /[*?]/.test(tool) ? [] : [{ tool, path }];
      }),
  decide(value, server) {
    const permissions = objectAt(value, 'permissions');
    const patterns = (list: string) =>
      (namesAt(permissions, list) ?? []).flatMap((token) => patternOf(token, server) ?? []);
    const [denied, allowed] = ['deny', 'allow'].map(patterns);
    return ({ tool }) => {
      if (denied!.some((pattern) => globMatches(pattern, tool))) return 'deny';
      return allowed!.some((pattern) => globMatches(pattern, tool)) ? 'allow' : 'ask';
    };
  },
};

/** What a token says of the tools of a server: `Mcp(server:tool)`. */
function patternOf(token: string, server: string): string | undefined {
  const [, of, pattern] = /^Mcp\(([^:]*):(.*)\)$/s.exec(token) ?? [];
  return of !== undefined && globMatches(of, server) ? pattern : undefined;
}
