import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines, findOpa } from '../../../src/engines/index.ts';
import { formatOf, lint } from '../../../src/formats/index.ts';
import { publishedForWlm } from '../../../src/prove/published.ts';

const { context, policies } = publishedForWlm();
const { server } = context;
const known = { server, engines: engines(server, undefined) };

const toolHive = (...statements: string[]) =>
  `version: "1.0"\ntype: cedarv1\ncedar:\n  policies:\n${statements.map((each) => `    - '${each}'\n`).join('')}  entities_json: "[]"\n`;
const call = (effect: string, tool: string, rest = '') =>
  `${effect}(principal, action == Action::"call_tool", resource == Tool::"${tool}")${rest};`;
const gateway = (...rules: string[]) =>
  `mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n${rules.map((rule) => `        - ${rule}\n`).join('')}`;
const agentcore = (effect: string, action: string, rest = '') =>
  `// mine\n${effect}(principal, action == AgentCore::Action::"${action}", resource)${rest};`;

interface Case {
  format: string;
  text: string;
  check: string;
  line?: number;
  message?: string;
  tip?: string;
  does?: string;
}

const cases: Case[] = [
  {
    format: 'cedar',
    text: toolHive(call('forbid', 'abort_session')),
    check: 'nothing-callable',
    does: '42 refused. None can be called.',
  },
  {
    format: 'cedar',
    text: toolHive(call('permit', 'show_session')),
    check: 'unknown-tools',
    line: 5,
    tip: 'write "show_sessions"',
    does: 'calls of show_sessions are refused',
  },
  {
    format: 'cedar',
    text: toolHive(
      call('permit', 'show_sessions'),
      call('permit', 'abort_session', ' when { context has arg_sesion_id }'),
    ),
    check: 'cedar-schema',
    line: 6,
    tip: 'write "arg_session_id"',
  },
  {
    format: 'cedar',
    text: toolHive(
      call('permit', 'abort_session', ' when { context has arg_session_id && context.arg_session_id > 0 }'),
    ),
    check: 'cedar-schema',
    message: 'expected Long but saw decimal',
    does: '1 decided by the arguments',
  },
  {
    format: 'cedar',
    text: toolHive('permit(principal, action == Action::"calltool", resource);'),
    check: 'cedar-schema',
    tip: 'Action::"call_tool"',
  },
  {
    format: 'cedar',
    text: toolHive('permit(principal, action, resource)'),
    check: 'unreadable',
    line: 5,
    message: 'column',
    does: 'ToolHive does not start',
  },
  {
    format: 'cedar',
    text: toolHive('permitt(principal, action, resource);'),
    check: 'unreadable',
    tip: '`permit` or `forbid`',
  },
  {
    format: 'cedar',
    text: 'type: cedarv1\ncedar: { policies: [] }',
    check: 'unreadable',
    line: 2,
    message: 'is empty',
  },
  { format: 'cedar', text: 'type: [', check: 'unreadable', line: 1 },
  {
    format: 'cedar',
    text: toolHive(call('permit', 'abort_session'), call('forbid', 'abort_session')),
    check: 'contradictions',
    does: 'refused',
  },
  {
    format: 'agentcore',
    text: agentcore('forbid', 'teradata-wlm___abort_session'),
    check: 'nothing-callable',
    message: 'Cedar refuses',
  },
  {
    format: 'agentcore',
    text: agentcore('permit', 'teradata-wlm___abort_sesion'),
    check: 'unknown-tools',
    line: 2,
    tip: 'abort_session',
  },
  {
    format: 'agentcore',
    text: agentcore('permit', 'teradata_wlm___abort_session'),
    check: 'other-server',
    does: '1 run (abort_session)',
  },
  {
    format: 'agentcore',
    text: agentcore('permit', 'abort_session'),
    check: 'missing-server',
    tip: 'teradata-wlm___abort_session',
  },
  {
    format: 'agentcore',
    text: agentcore('permit', 'teradata-wlm___abort_session', ' when { context.input.sesion_id > 0 }'),
    check: 'cedar-schema',
    line: 2,
    tip: 'write "session_id"',
  },
  {
    format: 'agentcore',
    text: agentcore('permit', 'teradata-wlm___abort_session', ' when { context.input.session_id == "1" }'),
    check: 'cedar-schema',
    message: 'Long and String',
  },
  {
    format: 'agentcore',
    text: 'permit(principal, action,\n resource when;',
    check: 'unreadable',
    line: 2,
    does: 'does not accept',
  },
  {
    format: 'agentgateway',
    text: gateway('mcp.tool.nam == "show_sessions"'),
    check: 'cel-fails',
    line: 5,
    message: 'so it allows nothing',
    does: '42 hidden',
  },
  {
    format: 'agentgateway',
    text: gateway('mcp.tool.name = "show_sessions"'),
    check: 'unreadable',
    line: 5,
    message: 'found =',
  },
  { format: 'agentgateway', text: gateway('mcp.tool.name == "show_session"'), check: 'unknown-tools', does: 'hidden' },
  { format: 'agentgateway', text: gateway('mcp.tool.target == "teradata_wlm"'), check: 'other-server' },
  {
    format: 'agentgateway',
    text: gateway('deny: mcp.tool.name + 1 == 2'),
    check: 'cel-fails',
    message: 'so it denies nothing',
    does: '42 run',
  },
  {
    format: 'agentgateway',
    text: 'mcp: { policies: { rules: [] } }',
    check: 'unreadable',
    message: 'no list of rules',
  },
];

describe('by the engine of the language', () => {
  it.each(cases)('$format: finds $check in $text', ({ format, text, check, line, ...words }) => {
    const found = lint(text, format, known).find((each) => each.check === check);
    expect(found).toBeDefined();
    if (line !== undefined) expect(found!.line).toBe(line);
    for (const [key, part] of Object.entries(words)) expect(found![key as keyof typeof words]).toContain(part);
  });

  it.each([
    ['agentgateway', gateway('mcp.tool.name == "show_sessions" && jwt.sub == "someone"')],
    ['cedar', toolHive(call('permit', 'show_sessions', ' when { principal.claim_role == "x" }'))],
    [
      'cedar',
      toolHive('permit(principal, action == Action::"get_prompt", resource);', call('permit', 'show_sessions')),
    ],
  ])('%s: leaves alone %s', (format, text) => {
    expect(lint(text, format, known).filter(({ check }) => check !== 'nothing-callable')).toEqual([]);
  });

  it.each(['cedar', 'agentcore', 'agentgateway'])('%s: finds nothing in any policy that is published for WLM', (id) => {
    const format = formatOf(id)!;
    const found = policies.flatMap(({ name, policy }) =>
      lint(format.export(policy, context).text, id, known).map((each) => `${name}: ${each.check} ${each.message}`),
    );
    expect(found).toEqual([]);
  });
});

describe('Rego', () => {
  /** A program that answers as Open Policy Agent does: what it finds in the text, and a decision for each call. */
  const standIn = (decision: string) => {
    const program = join(mkdtempSync(join(tmpdir(), 'toolrisk-opa-')), 'opa');
    writeFileSync(
      program,
      `#!${process.execPath}
const { readFileSync } = require('node:fs');
const [command] = process.argv.slice(2);
const wrong = command !== 'version' && readFileSync('policy.rego', 'utf8').includes('inptu');
if (command === 'version') console.log('Version: 1.9.0');
else if (command === 'check' && wrong) {
  console.log(JSON.stringify({ errors: [{ message: 'var inptu is unsafe', location: { row: 3, col: 24 } }] }));
  process.exit(1);
} else if (command === 'eval') {
  const { calls } = JSON.parse(readFileSync('calls.json', 'utf8'));
  console.log(JSON.stringify([calls.map(({ tool }) => (tool === 'show_sessions' ? 'allow' : '${decision}'))]));
}
`,
    );
    chmodSync(program, 0o755);
    return program;
  };
  const text = 'package toolrisk\nimport rego.v1\ndecision := "allow" if input.tool == "show_session"\n';
  const lintWith = (decision: string, rego: string) =>
    lint(rego, 'rego', { server, engines: engines(server, standIn(decision)) });

  it('finds the program among candidates, or none', () => {
    const program = standIn('deny');
    expect(findOpa(['/no/such/opa', program])).toBe(program);
    expect(findOpa(['/no/such/opa', process.execPath])).toBeUndefined();
  });

  it('says what the program finds, with its line', () => {
    expect(lintWith('deny', text.replace('input', 'inptu'))).toMatchObject([
      { check: 'unreadable', line: 3, does: 'Open Policy Agent does not load this file, so nothing can be called.' },
    ]);
  });

  it('decides every tool', () => {
    expect(lintWith('deny', text)).toMatchObject([
      { check: 'unknown-tools', line: 3, does: expect.stringContaining('run') },
    ]);
  });

  it.each([
    ['denied', 'decides "denied" on 41 of 42 tools'],
    ['nothing', 'gives no decision on 41 of 42 tools'],
  ])('finds the decision %s, which no gateway knows', (decision, message) => {
    const found = lintWith(decision, text.replace('show_session"', 'show_sessions"'));
    expect(found).toMatchObject([{ check: 'rego-decision', message: expect.stringContaining(message) }]);
  });

  it('compares names alone where the program is missing', () => {
    expect(lint(text, 'rego', known)).toMatchObject([{ check: 'unknown-tools', tip: 'write "show_sessions"' }]);
  });
});
