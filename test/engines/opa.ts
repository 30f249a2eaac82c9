import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call, Effect } from '../../src/model/index.ts';

const effects: Record<string, Effect> = { deny: 'deny', require_approval: 'ask', allow: 'allow' };

/** The decisions of Open Policy Agent on some calls under a Rego text; `opa` is the path of its program. */
export function opaDecisions(opa: string, text: string, calls: readonly Call[]): (Effect | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-opa-'));
  try {
    writeFileSync(join(folder, 'policy.rego'), text);
    writeFileSync(join(folder, 'calls.json'), JSON.stringify({ calls }));
    const query = '[d | some c in data.calls; d := data.toolrisk.decision with input as c]';
    const args = [
      'eval',
      '--format',
      'values',
      '--data',
      'policy.rego',
      '--data',
      'calls.json',
      '--import',
      'future.keywords.in',
      query,
    ];
    const [answers] = JSON.parse(execFileSync(opa, args, { cwd: folder, encoding: 'utf8' })) as [string[]];
    return answers.map((answer) => effects[answer]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The version of the program. */
export function opaVersion(opa: string): string {
  return /Version: (\S+)/.exec(execFileSync(opa, ['version'], { encoding: 'utf8' }))?.[1] ?? 'unknown';
}
