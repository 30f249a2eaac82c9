import { stringify } from 'smol-toml';
import { fullName, spelledServer, spelledTool } from '../../formats/gemini-cli/spelling.ts';
import { under } from '../../clients/entries.ts';
import { isObject } from '../../model/core.ts';
import { segmentsOf } from '../../model/pointer.ts';
import { type Amended, type Amender, type ServerWant, type TextFile, toolsFor, type Wanted } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

const decisions: Readonly<Record<Wanted, string>> = { hidden: 'deny', asked: 'ask_user', allowed: 'allow' };
const newFile = '~/.gemini/policies/toolrisk.toml';

/** Gemini CLI: rules in a file of policies at home, above those that are there; trust in a server is taken back, since it asks for nothing. */
export const geminiCli: Amender = {
  asking: 'asked',
  hiding: 'hidden',
  ends: ({ id }) => id === 'trusted server',
  amend: (files, wants) => [...untrusted(files, wants), withRules(files, wants)],
};

function untrusted(files: readonly TextFile[], wants: readonly ServerWant[]): Amended[] {
  return files.flatMap((file) => {
    const trusted = wants.filter(
      (want) => want.file === file.path && under(file.value, 'mcpServers', want.name, 'trust') === true,
    );
    if (trusted.length === 0) return [];
    const edited = jsonText(file.text);
    for (const { path } of trusted) edited.set([...segmentsOf(path), 'trust'], undefined);
    return [{ path: file.path, before: file.text, text: edited.text }];
  });
}

function withRules(files: readonly TextFile[], wants: readonly ServerWant[]): Amended {
  const policies = files.filter(({ value }) => Array.isArray(under(value, 'rule')));
  const target = policies.find(({ scope }) => scope === 'user') ?? files.find(({ path }) => path === newFile);
  const used = policies.flatMap(({ value }) => priorities(value));
  const priority = Math.min(999, Math.max(199, ...used) + 1);
  const written = new Set(policies.flatMap(({ value }) => rulesIn(value).map(wordOf)));
  const rules = wants.flatMap((want) =>
    rulesFor(want)
      .filter((rule) => !(written.has(wordOf(rule)) && (rule.tool === undefined || isMet(want, rule.tool))))
      .map(({ tool: _, ...rule }) => ({ ...rule, priority })),
  );
  const text = target?.text ?? '';
  if (rules.length === 0) return { path: target?.path ?? newFile, before: target?.text, text };
  const gap = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const added = `${text}${gap}${stringify({ rule: rules }).trimEnd()}\n`;
  return {
    path: target?.path ?? newFile,
    before: target?.text,
    text: text.includes('\r\n') ? added.replace(/\r?\n/g, '\r\n') : added,
  };
}

function rulesIn(value: unknown): Record<string, unknown>[] {
  const list = under(value, 'rule');
  return (Array.isArray(list) ? list : []).filter(isObject);
}

function priorities(value: unknown): number[] {
  return rulesIn(value)
    .map((rule) => rule['priority'])
    .filter((priority) => typeof priority === 'number');
}

/** A rule without its priority, as one word. */
function wordOf({
  mcpName,
  toolName,
  decision,
}: {
  mcpName?: unknown;
  toolName?: unknown;
  decision?: unknown;
}): string {
  return JSON.stringify([mcpName ?? null, toolName, decision]);
}

/** True where calls of a tool meet already what is wanted. */
function isMet({ tools, fates }: ServerWant, tool: string): boolean {
  const wanted = tools.get(tool);
  return wanted !== undefined && { hidden: 'hidden', asked: 'asked', allowed: 'runs' }[wanted] === fates.get(tool);
}

interface Written {
  /** The tool; undefined where it is for all of the server. */
  tool?: string;
  toolName: string;
  decision: string;
  mcpName?: string;
}

function rulesFor(want: ServerWant): Written[] {
  const { name: server } = want;
  const isKept = spelledServer(server) === server;
  const all = isKept ? { mcpName: server, toolName: '*' } : { toolName: `mcp_${spelledServer(server)}_*` };
  if (want.whole !== undefined) return [{ ...all, decision: decisions[want.whole] }];
  return (['hidden', 'asked', 'allowed'] as const).flatMap((wanted) =>
    toolsFor(wanted, want).map((tool) => ({
      tool,
      ...(isKept ? { mcpName: server, toolName: spelledTool(server, tool) } : { toolName: fullName(server, tool) }),
      decision: decisions[wanted],
    })),
  );
}
