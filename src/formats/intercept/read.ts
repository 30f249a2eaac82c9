import { type Config, goArguments, load, Session } from '../../intercept/core.ts';
import { pointer } from '../../model/index.ts';
import type { Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';

/** A policy as Intercept reads it, by the evaluator of its engine. */
export interface InterceptReading extends Reading {
  /** What it is, or why it cannot be read into its fields. */
  loaded: ReturnType<typeof load>;
  config: Config;
}

/** The open-source dialect, by the evaluator of its engine, which reads YAML in its own way. */
export function read(text: string): InterceptReading {
  const tree = yaml(text);
  const loaded = load(text);
  const { config } = loaded;
  return {
    tree,
    loaded,
    config,
    mentions: () =>
      [
        ...config.hide.map((tool, index) => ({ tool, path: pointer('hide', index), says: 'hide' as const })),
        ...[...config.tools].map(([tool, rules]) => ({
          tool,
          path: pointer('tools', tool),
          ...(!rules.some((rule) => rule.action === 'deny') && { says: 'allow' as const }),
        })),
      ].filter(({ tool }) => tool !== '*'),
    byArguments: () =>
      [...config.tools]
        .filter(([, rules]) => rules.some(({ conditions }) => conditions.some(({ path }) => path.startsWith('args.'))))
        .map(([tool]) => tool),
    tests: () =>
      [...config.tools].flatMap(([tool, rules]) =>
        rules.flatMap(({ conditions }, rule) =>
          conditions.flatMap(({ path }, index) => {
            const [, argument] = /^args\.([^.]+)/.exec(path) ?? [];
            if (argument === undefined || tool === '*') return [];
            return [{ tool, argument, path: pointer('tools', tool, 'rules', rule, 'conditions', index, 'path') }];
          }),
        ),
      ),
    decide() {
      const session = new Session(config);
      const hidden = new Set(config.hide);
      return ({ tool, arguments: args }) => {
        const { allowed } = session.handle(tool, goArguments(args), 0);
        if (!allowed) return hidden.has(tool) || hidden.has('*') ? 'hide' : 'deny';
        return config.tools.get(tool)?.some((rule) => rule.state) ? 'limit' : 'allow';
      };
    },
  };
}
