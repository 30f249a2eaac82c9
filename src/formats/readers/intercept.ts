import { pointer } from '../../model/index.ts';
import { goArguments, load, Session } from '../../intercept/index.ts';
import { parsers, type Reader } from './reader.ts';

/** The open-source dialect, by the evaluator of its engine. The value is the text, which it reads in its own way. */
export const interceptReader: Reader = {
  format: 'intercept',
  parse(text) {
    parsers.yaml(text);
    return text;
  },
  mentions(value) {
    const { config } = load(value);
    return [
      ...config.hide.map((tool, index) => ({ tool, path: pointer('hide', index), says: 'hide' as const })),
      ...[...config.tools].map(([tool, rules]) => ({
        tool,
        path: pointer('tools', tool),
        ...(!rules.some((rule) => rule.action === 'deny') && { says: 'allow' as const }),
      })),
    ].filter(({ tool }) => tool !== '*');
  },
  byArguments(value) {
    const { config } = load(value);
    const tests = ([, rules]: [string, { conditions: { path: string }[] }[]]) =>
      rules.some(({ conditions }) => conditions.some(({ path }) => path.startsWith('args.')));
    return [...config.tools].filter(tests).map(([tool]) => tool);
  },
  decide(value) {
    const { config } = load(value);
    const session = new Session(config);
    return ({ tool, arguments: args }) => {
      const { allowed } = session.handle(tool, goArguments(args), 0);
      if (!allowed) return config.hide.includes(tool) || config.hide.includes('*') ? 'hide' : 'deny';
      return config.tools.get(tool)?.some((rule) => rule.state) ? 'limit' : 'allow';
    };
  },
};
