import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, EngineReader, Found, Reading } from '../formats/index.ts';
import { InputError, type KnownServer } from '../model/index.ts';
import { argumentsOr } from './subject.ts';

const meanings: Readonly<Record<string, Answer>> = { deny: 'refused', require_approval: 'ask', allow: 'allow' };

/** The first of these programs that is Open Policy Agent; undefined where none is. */
export function findOpa(candidates: readonly string[]): string | undefined {
  return candidates.find((program) => {
    const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
    return status === 0 && stdout.startsWith('Version:');
  });
}

/** A policy as Open Policy Agent decides by it. */
interface RegoReading extends Reading {
  answers: () => ReadonlyMap<string, Answers>;
}

/** Rego by Open Policy Agent: checked strictly, and its decision on every tool, without arguments and with plausible ones. */
export function rego(opa: string, server: KnownServer): EngineReader<RegoReading> {
  return {
    format: 'rego',
    read(text) {
      checkStrictly(opa, text);
      let known: ReadonlyMap<string, Answers> | undefined;
      const answers = () => (known ??= decisions(opa, text, server));
      return {
        answers,
        mentions: () =>
          [...text.matchAll(/input\.tool\s*==\s*"((?:[^"\\]|\\.)*)"/g)].map(([, tool]) => ({
            tool: tool!,
            path: `"${tool}"`,
          })),
        byArguments: () => [...answers()].filter(([, { bare, plausible }]) => bare !== plausible).map(([tool]) => tool),
        decide:
          () =>
          ({ tool }) =>
            meanings[answers().get(tool)?.bare ?? ''] ?? 'refused',
      };
    },
    checks: [{ id: 'rego-decision', find: ({ reading }) => odd(reading.answers()) }],
  };
}

/** Decisions that are none of those that a gateway is told to know. */
function odd(answers: ReadonlyMap<string, Answers>): Found[] {
  const tools = [...answers].filter(([, { bare, plausible }]) => !meanings[bare] || !meanings[plausible]);
  const [tool, answer] = tools[0] ?? [];
  if (tool === undefined || answer === undefined) return [];
  const given = meanings[answer.bare] ? answer.plausible : answer.bare;
  return [
    {
      level: 'error',
      path: given === none ? '' : `"${given}"`,
      message:
        given === none
          ? `gives no decision on ${tools.length} of ${answers.size} tools, such as ${tool}`
          : `decides "${given}" on ${tools.length} of ${answers.size} tools, such as ${tool}; a gateway refuses what it does not know`,
      tip:
        given === none
          ? 'add default decision := "deny" to the package'
          : 'decide "deny", "require_approval" or "allow"',
    },
  ];
}

const none = 'nothing';

interface Answers {
  bare: string;
  plausible: string;
}

/** Throws InputError with what the program finds, each with its line. */
function checkStrictly(opa: string, text: string): void {
  const output = withFiles({ 'policy.rego': text }, (cwd) =>
    spawnSync(opa, ['check', '--strict', '--format', 'json', 'policy.rego'], { cwd, encoding: 'utf8' }),
  );
  if (output.status === 0) return;
  const { errors = [] } = JSON.parse(output.stdout || output.stderr || '{}') as {
    errors?: { message: string; location?: { row: number; col: number } }[];
  };
  throw new InputError(
    errors.map(({ message, location }) => ({
      level: 'error',
      path: '',
      message: `${location ? `line ${location.row}, column ${location.col}: ` : ''}${message}`,
      tip: 'correct it there; opa check --strict says whether it is right',
    })),
  );
}

function decisions(opa: string, text: string, { id, tools }: KnownServer): Map<string, Answers> {
  const calls = tools.flatMap(({ name: tool, inputSchema }) => [
    { server: id, tool, arguments: {} },
    { server: id, tool, arguments: argumentsOr({}, inputSchema) },
  ]);
  const name = /^\s*package\s+([\w.]+)/m.exec(text)?.[1] ?? 'toolrisk';
  const query = `[d | some c in data.calls; d := object.get(data, ${JSON.stringify([...name.split('.'), 'decision'])}, ${JSON.stringify(none)}) with input as c]`;
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
  const files = { 'policy.rego': text, 'calls.json': JSON.stringify({ calls }) };
  const [answers] = JSON.parse(
    withFiles(files, (cwd) => execFileSync(opa, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
  ) as [unknown[]];
  return new Map(
    tools.map(({ name: tool }, at) => [
      tool,
      { bare: String(answers[2 * at]), plausible: String(answers[2 * at + 1]) },
    ]),
  );
}

function withFiles<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-rego-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
