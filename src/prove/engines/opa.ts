import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../formats/index.ts';
import type { Call } from '../../model/index.ts';

const meanings: Record<string, Answer> = { deny: 'refused', require_approval: 'ask', allow: 'allow' };

/** The answers of Open Policy Agent on some calls under a Rego text; `opa` is the path of its program. */
export function opaDecisions(opa: string, text: string, calls: readonly Call[]): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-opa-'));
  try {
    writeFileSync(join(folder, 'policy.rego'), text);
    writeFileSync(join(folder, 'calls.json'), JSON.stringify({ calls }));
    const query = '[d | some c in data.calls; d := data.toolrisk.decision with input as c]';
    const data = ['--data', 'policy.rego', '--data', 'calls.json'];
    const args = ['eval', '--format', 'values', ...data, '--import', 'future.keywords.in', query];
    const [answers] = JSON.parse(execFileSync(opa, args, { cwd: folder, encoding: 'utf8' })) as [string[]];
    return answers.map((answer) => {
      const meaning = meanings[answer];
      if (meaning === undefined) throw new Error(`Open Policy Agent answers ${answer}`);
      return meaning;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
