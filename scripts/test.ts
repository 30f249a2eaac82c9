import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, usage, warn } from './command.ts';

const help = `
Runs everything that CI runs, on two cores, and ends with a line "N passed, N failed".

Usage: npm test [-- STEP …]

A step that is no suite of tests counts as one. Steps: types, lint, format, verdicts, accuracy, unit, build, site, browser.
`;

interface Result {
  passed: number;
  failed: number;
}

/** A suite is a project of Vitest, or several; everything else is a script of package.json. */
type Step = { name: string } & ({ script: string } | { suite: string });

/**
 * Two lines that go side by side, for two cores: in one what needs the build, above all a browser that waits more than it
 * works, and in the other everything else.
 */
const lines: readonly (readonly Step[])[] = [
  [
    { name: 'types', script: 'types' },
    { name: 'lint', script: 'lint' },
    { name: 'format', script: 'format:check' },
    { name: 'verdicts', script: 'verdicts:check' },
    { name: 'accuracy', script: 'accuracy:check' },
    { name: 'unit', suite: 'unit*' },
  ],
  [
    { name: 'build', script: 'build' },
    { name: 'site', suite: 'site' },
    { name: 'browser', suite: 'browser' },
  ],
];

await run({
  help,
  options: {},
  main: async (_options, names) => {
    const known = lines.flat().map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) usage(`"${unknown}" is not a step`, `one of ${known.join(', ')}`);
    const total: Result = { passed: 0, failed: 0 };
    const inTurn = async (line: readonly Step[]): Promise<void> => {
      for (const step of line) {
        if (names.length > 0 && !names.includes(step.name)) continue;
        const { passed, failed } = await runStep(step);
        total.passed += passed;
        total.failed += failed;
      }
    };
    await Promise.all(lines.map(inTurn));
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
    return total.failed === 0 ? 0 : 1;
  },
});

async function runStep(step: Step): Promise<Result> {
  const { name } = step;
  const started = performance.now();
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
