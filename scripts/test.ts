import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, usage, warn } from './command.ts';

const help = `
Runs everything that CI runs, one step after the other, and ends with a line "N passed, N failed".

Usage: npm test [-- STEP …]

A step that is no suite of tests counts as one. Steps: types, lint, format, verdicts, accuracy, unit, build, site, browser.
`;

interface Result {
  passed: number;
  failed: number;
}

/** Each step by name; a suite is a project of Vitest, everything else is a script of package.json. */
const steps: Record<string, { script: string } | { suite: string }> = {
  types: { script: 'types' },
  lint: { script: 'lint' },
  format: { script: 'format:check' },
  verdicts: { script: 'verdicts:check' },
  accuracy: { script: 'accuracy:check' },
  unit: { suite: 'unit' },
  build: { script: 'build' },
  site: { suite: 'site' },
  browser: { suite: 'browser' },
};

/** Two lines of steps that use one core each: they go side by side, and before all others. */
const lines: readonly (readonly string[])[] = [['types'], ['lint', 'format', 'verdicts', 'accuracy', 'build']];

await run({
  help,
  options: {},
  main: async (_options, names) => {
    const unknown = names.find((name) => !Object.hasOwn(steps, name));
    if (unknown !== undefined) usage(`"${unknown}" is not a step`, `one of ${Object.keys(steps).join(', ')}`);
    const total: Result = { passed: 0, failed: 0 };
    const wanted = names.length > 0 ? names : Object.keys(steps);
    const told = async (name: string): Promise<void> => {
      const { passed, failed } = await runStep(name);
      total.passed += passed;
      total.failed += failed;
    };
    const [alone, beside] = lines.map((line) => wanted.filter((name) => line.includes(name)));
    await Promise.all([inTurn(alone!, told), inTurn(beside!, told)]);
    await inTurn(
      wanted.filter((name) => !alone!.includes(name) && !beside!.includes(name)),
      told,
    );
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
    return total.failed === 0 ? 0 : 1;
  },
});

async function inTurn(names: readonly string[], run: (name: string) => Promise<void>): Promise<void> {
  for (const name of names) await run(name);
}

async function runStep(name: string): Promise<Result> {
  const started = performance.now();
  const step = steps[name]!;
  warn(`\n── ${name}`);
  const result = 'suite' in step ? await runSuite(step.suite) : await runScript(step.script);
  const { passed, failed } = result;
  warn(`── ${name}: ${passed} passed, ${failed} failed, ${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

async function runScript(script: string): Promise<Result> {
  const ok = await start('npm', ['run', '--silent', script]);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function runSuite(project: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-test-'));
  const file = join(folder, 'result.json');
  try {
    const ok = await start('vitest', [
      ...['run', '-c', 'test/vitest.config.ts', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile=${file}`],
    ]);
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    // A file that cannot even be loaded, or a suite without tests, fails without a failed test.
    const failed = Math.max(report.numFailedTests, ok && report.numPassedTests > 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed };
  } catch (error) {
    warn(`The ${project} suite wrote no result: ${String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: ['ignore', process.stderr.fd, process.stderr.fd] });
  return new Promise((resolve, reject) =>
    child.once('error', reject).once('close', (code) => {
      resolve(code === 0);
    }),
  );
}
