import type { Table } from './case.ts';

const rule = (lines: string) => `version: "1"\ntools:\n  show_sessions:\n    rules:\n      - ${lines}`;

/** What the open-source engine itself finds wrong: it does not start. */
export const interceptCases: Record<string, Table> = {
  'intercept-valid': {
    invalid: [
      {
        format: 'intercept',
        text: rule('{ name: r, rate_limit: 30/min }'),
        path: '/tools/show_sessions/rules/0',
        line: 5,
        tip: 'write rate_limit: 30/minute',
        does: 'Intercept does not start with this file, so nothing can be called.',
      },
      { format: 'intercept', text: rule('{ rate_limit: 30/minute }'), tip: 'add name' },
      { format: 'intercept', text: rule('{ name: r, rate_limit: 30 }'), tip: 'write rate_limit: 30/minute' },
      { format: 'intercept', text: rule('{ name: r, action: denny }'), tip: 'write action: deny' },
      {
        format: 'intercept',
        text: rule('{ name: r, action: deny, conditions: [{ path: args.x, op: eq, value: 1 }] }'),
        message: 'deny rules must not have conditions',
        tip: 'a rule refuses where one of them is false',
      },
      {
        format: 'intercept',
        text: rule('{ name: r, conditions: [{ path: session_id, op: gte, value: 1 }] }'),
        tip: 'write path: args.session_id',
      },
      {
        format: 'intercept',
        text: rule('{ name: r, conditions: [{ path: args.x, op: ">=", value: 1 }] }'),
        tip: 'write op: gte',
      },
      {
        format: 'intercept',
        text: rule('{ name: r, conditions: [{ path: args.x, op: gte, value: "a" }] }'),
        tip: 'number',
      },
      {
        format: 'intercept',
        text: rule('{ name: r, conditions: [{ path: args.x, op: in, value: a }] }'),
        tip: 'a list',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { a.b: { rules: [{ name: r, rate_limit: 30/minute }] } }',
        tip: 'a tool whose name holds a dot cannot be counted',
      },
      { format: 'intercept', text: 'version: "1"\nhide: abort_session', line: 2, tip: 'write a list' },
      {
        format: 'intercept',
        text: 'version: "1"\nhide: [abort_session, abort_session]',
        path: '/hide',
        tip: 'remove one',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ndefault: denied',
        path: '/default',
        line: 2,
        tip: 'write default: deny',
      },
      { format: 'intercept', text: 'version: "2"', path: '/version', tip: 'write version: "1"' },
      { format: 'intercept', text: 'default: deny', path: '', tip: 'add version: "1"' },
      {
        format: 'intercept',
        text: rule(
          '{ name: r, conditions: [{ path: args.x, op: exists, value: true }], state: { counter: c, window: 60 } }',
        ),
        tip: 'window: minute, hour or day',
      },
    ],
    valid: [
      { format: 'intercept', text: 'version: "1"' },
      { format: 'intercept', text: rule('{ name: r, rate_limit: 30/minute }') },
    ],
  },
};
