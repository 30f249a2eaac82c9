import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HookAnswer, type HookCommand, runHook } from '../../../src/hook/index.ts';
import type { Policy, PolicyRule } from '../../../src/model/index.ts';

type Part = Omit<PolicyRule, 'server' | 'tool' | 'reason'>;

/** A rule for a tool of a server. */
export const rule = (server: string, tool: string, part: Part): PolicyRule => ({
  server,
  tool,
  reason: 'Because.',
  ...part,
});

/** A policy with these rules. */
export const policyOf = (fallback: Policy['default'], ...rules: PolicyRule[]): Policy => ({
  version: 1,
  default: fallback,
  rules,
});

/** What an answer says, whatever the client: nothing, a question, a refusal, or that it could not decide. */
export function said({ stdout, code }: HookAnswer): 'passes' | 'asks' | 'refuses' | 'fails' {
  if (code !== 0) return 'fails';
  if (stdout === '') return 'passes';
  const output = JSON.parse(stdout) as {
    hookSpecificOutput?: { permissionDecision: string };
    permissionDecision?: string;
  };
  return (output.hookSpecificOutput ?? output).permissionDecision === 'ask' ? 'asks' : 'refuses';
}

/** A folder with a policy, for as long as a test lasts. */
export class HookPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'toolrisk-hook-'));
  readonly policy = join(this.folder, 'policy.json');

  constructor(policy: Policy | string, tools?: object) {
    writeFileSync(this.policy, typeof policy === 'string' ? policy : JSON.stringify(policy));
    if (tools) writeFileSync(join(this.folder, 'policy.tools.json'), JSON.stringify(tools));
  }

  /** What the hook answers to a message: a text, or a value that is written as JSON. */
  answer(client: string, message: unknown, more: Partial<HookCommand> = {}): Promise<HookAnswer> {
    const bytes = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
    return runHook({ client, policy: this.policy, ...more }, () => bytes);
  }

  /** Takes away what was counted. */
  forgetCalls(): void {
    for (const name of readdirSync(this.folder))
      if (name.startsWith('policy.json.counters.')) rmSync(join(this.folder, name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
