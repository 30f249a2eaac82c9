import { describe, expect, it } from 'vitest';
import { engines } from '../../../../src/engines/index.ts';
import { applied, guessFormat, judge, resourcesInstead } from '../../../../src/formats/index.ts';
import { publishedForWlm } from '../../../../src/prove/published.ts';
import { pasted } from './pasted.cases.ts';
import { readersOwn } from './readers-own.cases.ts';

const { server } = publishedForWlm().context;
const known = { server, engines: engines(server, undefined) };

describe.each([...pasted, ...readersOwn])('$about', ({ text, format, name = 'teradata-wlm', found, tip, does }) => {
  it(`is told to be ${format ?? 'nothing that is known'}`, () => {
    expect(guessFormat(text)).toBe(format);
  });

  it.runIf(format !== undefined)('is judged so', () => {
    const judged = judge(text, format!, known);
    expect(judged.name).toBe(name);
    expect(judged.findings.map(({ check }) => check)).toEqual(found);
    if (tip !== undefined) expect(judged.findings[0]?.tip).toContain(tip);
    if (does !== undefined) expect(judged.findings[0]?.does ?? judged.does).toContain(does);
  });
});

describe('a correction', () => {
  it.each([
    ['policylayer', '{\n  "version": "1",\n  "defualt": "deny"\n}\n', '{\n  "version": "1",\n  "default": "deny"\n}\n'],
    ['policylayer', '{"version": "1", "hide": "abort_session"}', '{"version": "1", "hide": ["abort_session"]}'],
    ['codex', '[mcp_servers.x]\nenabled_tool = ["a"]\n', '[mcp_servers.x]\nenabled_tools = ["a"]\n'],
    [
      'goose',
      "extensions:\n  'x':\n    availible_tools: [a] # mine\n",
      "extensions:\n  'x':\n    available_tools: [a] # mine\n",
    ],
    [
      'intercept',
      'version: "1"\ntools:\n  abort_session:\n    rate_limit: 3/hour # mine\n',
      'version: "1"\ntools:\n  abort_session:\n    rules: [{"name":"limit","rate_limit":"3/hour"}] # mine\n',
    ],
    ['opencode', '{ // mine\n  "permision": {},\n}', '{ // mine\n  "permission": {},\n}'],
  ])('in %s changes %j to %j', (format, text, corrected) => {
    const edits = judge(text, format, known).findings.flatMap((finding) => finding.edits ?? []);
    expect(applied(text, edits)).toBe(corrected);
  });

  it('stands in the order of lines', () => {
    const text = 'version: "1"\ntools:\n  abort_sesion: {}\nhide: [show_session]\ndefualt: deny\n';
    const lines = judge(text, 'intercept', known).findings.map(({ line }) => line);
    expect(lines).toEqual([3, 4, 5]);
  });
});

describe('what stands for no format', () => {
  it.each([
    ['kind: MCPToolConfig\napiVersion: x/v1\n', 'this is a Kubernetes resource, an MCPToolConfig, which no format'],
    ['apiVersion: x/v1\nkind: ConfigMap\n---\napiVersion: v1\nkind: Service\n', 'resources (ConfigMap, Service)'],
    ['apiVersion: v1\nkind: List\nitems: [{ apiVersion: x/v1, kind: MCPRoute }]\n', 'resources (MCPRoute)'],
  ])('%j is named as resources', (text, message) => {
    expect(guessFormat(text)).toBeUndefined();
    expect(resourcesInstead(text)?.message).toContain(message);
  });

  it.each(['kind: x\n', 'a: 1\n---\napiVersion: v1\nkind: Service\n', '{"apiVersion": 1, "kind": "x"}', '---\n'])(
    '%j is not',
    (text) => {
      expect(resourcesInstead(text)).toBeUndefined();
    },
  );
});
