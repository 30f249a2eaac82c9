import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../formats/index.ts';
import { type Judge, judged } from '../judge.ts';
import { nameOutcome, type Outcome, type Seen } from '../outcome.ts';
import type { Prover } from '../prover.ts';
import { readTrial } from '../scenarios.ts';
import { replayServer } from '../start.ts';

const program = fileURLToPath(new URL('langchain-agent.py', import.meta.url));
const answers: Record<Outcome, Answer> = { hidden: 'hide', refused: 'deny', asked: 'ask', ran: 'allow' };

/** Starts an agent once under a policy, has its model make one call after another, and records all that it showed. */
function judge(record: (observation: unknown) => void): Judge {
  return (text, calls, _, installed) => {
    const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
    try {
      writeFileSync(join(folder, 'policy.py'), text);
      const log = join(folder, 'received.jsonl');
      const input = JSON.stringify({ server: replayServer(readTrial().snapshot, log), log, calls });
      const environment = { PATH: '/usr/bin:/bin', HOME: folder };
      const { stdout, stderr, status } = spawnSync(join(installed, 'venv/bin/python'), [program], {
        cwd: folder,
        env: environment,
        input,
        encoding: 'utf8',
        timeout: 120_000,
      });
      if (status !== 0) throw new Error(`the agent broke off:\n${stderr.slice(-2000)}`);
      const shown = JSON.parse(stdout) as {
        offered: string[];
        calls: { approved: boolean | null; received: boolean; answer: string }[];
      };
      record(shown);
      return calls.map(({ tool }, at) => {
        const { approved, received } = shown.calls[at]!;
        const seen: Seen = { offered: shown.offered.includes(tool), approved: approved ?? undefined, received };
        return answers[nameOutcome(seen)];
      });
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

/** A LangChain agent, run against the replay server by a model that follows a script. */
export const langchain: Prover = {
  format: 'langchain',
  level: 'ran',
  consumer: 'LangChain agent',
  packages: [
    { from: 'pypi', name: 'langchain', version: '1.4.7' },
    { from: 'pypi', name: 'langchain-mcp-adapters', version: '0.3.2' },
  ],
  summary:
    'An agent with the tools and the middleware that the module returns called every WLM tool on both sides of every condition, and did what each published policy says; the model followed a script, and every second question was approved.',
  run: (installed, record) => judged('langchain', judge(record))(installed, record),
};
