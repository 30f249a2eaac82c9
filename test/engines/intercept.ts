import { goValue, InterceptSession, loadIntercept, validateIntercept } from '../../src/policy/index.ts';
import type { Engine } from './agreement.ts';

/** The Intercept evaluator: the text has to be valid and to hold no key that Intercept would drop. */
export const interceptEngine: Engine = (text) => {
  const { config, error, unknown } = loadIntercept(text);
  const problems = [...(error === undefined ? [] : [error]), ...validateIntercept(config), ...unknown];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const session = new InterceptSession(config);
  return ({ tool, arguments: args }) => {
    const { allowed } = session.handle(tool, goValue(args) as ReturnType<typeof goValue> & Map<string, never>, 0);
    if (!allowed) return config.hide.includes(tool) ? 'hide' : 'deny';
    return config.tools.get(tool)?.some((rule) => rule.state) ? 'limit' : 'allow';
  };
};
