import {
  accuracyOf,
  accuracyTable,
  type BesideLabels,
  curveOf,
  figuresTable,
  type LabelSet,
  labelSetOf,
  mergeAccuracy,
  ownLabelSet,
  rulesDigest,
  scoreBatch,
  staleAccuracy,
  withoutServers,
} from '../src/classify/index.ts';
import { type BatchScore, dateSchema, formatProblem, InputError } from '../src/model/index.ts';
import {
  digestOf,
  headCommit,
  readAccuracy,
  readAxisReadings,
  readBatches,
  readBatchScores,
  readDisputed,
  readLabelFolder,
  readLabels,
  readLater,
  readReadings,
  readRemains,
  readRules,
  readServers,
  readSnapshots,
  writeAccuracy,
  writeBatchScore,
} from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

await run({
  help: `
Measures how well the classifier agrees with labels, and writes content/accuracy.json.

  npm run accuracy                       the project's own labels; what was measured on others is kept
  npm run accuracy -- --labels DIR       also every file of labels in a folder
  npm run accuracy -- --labels DIR --batch N
                                         scores one batch of content/labels/batches.yaml, or one
                                         draw of content/labels/later.yaml, once, and writes nothing else
  npm run accuracy:check                 writes nothing; ends with 1 where the committed figures are not what the
                                         committed labels, snapshots and rules give

  --labels DIR   *.jsonl (a tool a line) and *.json (a list of tools): server or source, name, description, inputSchema,
                 and a label: readOnlyHint and destructiveHint, or category and severity, or mapped_category
  --date DAY     when these labels were made, YYYY-MM-DD
  --batch N      the number of the batch, from 1; servers of batches that are not scored yet are left out of all else
  --json         print the figures as JSON, and write nothing
  --check        compare only
`,
  options: {
    labels: { type: 'string' },
    date: { type: 'string' },
    batch: { type: 'string' },
    json: { type: 'boolean' },
    check: { type: 'boolean' },
  },
  main: ({ labels, date, batch, json, check }) => {
    if (date !== undefined && !dateSchema.safeParse(date).success)
      usage(`"${date}" is no day`, 'write it as 2026-11-23');
    const rules = readRules();
    const beside = readBeside();
    const others = labels === undefined ? [] : setsIn(labels, date);
    if (batch !== undefined) {
      if (labels === undefined) usage('a batch needs its labels', 'give their folder with --labels DIR');
      const number = Number(batch);
      const numbers = [...serversOf(beside).keys()];
      const servers = serversOf(beside).get(number) ?? usage(`there is no batch "${batch}"`, numbers.join(', '));
      const commit = headCommit(['src', 'content/rules', 'content/lexicon']);
      const score = scoreBatch({ batch: number, commit, servers }, others, rules, digestOf);
      writeBatchScore(score);
      printScore(score, beside);
      return 0;
    }
    const sets = [...ownSet(), ...withoutServers(others, unscored(beside))];
    const fresh = accuracyOf(sets, rules, beside, digestOf);
    const committed = readAccuracy();
    if (json) printJson(fresh);
    else if (check) {
      const stale = staleAccuracy(fresh, committed, rulesDigest(rules, digestOf));
      for (const problem of stale) warn(formatProblem(problem));
      return stale.some(({ level }) => level === 'error') ? 1 : 0;
    } else {
      process.stdout.write(`${accuracyTable(fresh).join('\n')}\n`);
      writeAccuracy(mergeAccuracy(fresh, committed));
    }
    return 0;
  },
});

function readBeside(): BesideLabels {
  return {
    batches: readBatches(),
    scores: readBatchScores(),
    later: readLater(),
    readings: readReadings(),
    axes: readAxisReadings(),
    disputed: readDisputed(),
    remains: readRemains(),
  };
}

/** The servers of every batch, and of every later draw, by its number. */
function serversOf({ batches, later }: BesideLabels): Map<number, string[]> {
  return new Map([
    ...batches.batches.map((servers, at): [number, string[]] => [at + 1, servers]),
    ...later.map(({ batch, of }): [number, string[]] => [batch, Object.keys(of).sort()]),
  ]);
}

/** Servers of batches that were not scored yet: nobody looks at them, not even at a figure. */
function unscored({ batches: { batches }, scores }: BesideLabels): Set<string> {
  const scored = new Set(scores.map(({ batch }) => batch));
  return new Set(batches.flatMap((servers, at) => (scored.has(at + 1) ? [] : servers)));
}

function ownSet(): LabelSet[] {
  const recorded = readServers().map(({ id, purposes }) => [id, { purposes, snapshots: readSnapshots(id) }] as const);
  const own = ownLabelSet(readLabels(), new Map(recorded));
  return own ? [own] : [];
}

function setsIn(folder: string, date: string | undefined): LabelSet[] {
  const sets = readLabelFolder(folder).flatMap(({ id, rows }) => labelSetOf(id, rows) ?? []);
  if (sets.length > 0) return sets.map((set) => ({ ...set, date }));
  throw new InputError([
    {
      level: 'error',
      path: folder,
      message: 'no file in this folder holds labels',
      tip: 'see npm run accuracy -- --help',
    },
  ]);
}

function printScore(score: BatchScore, { batches }: BesideLabels): void {
  for (const { batch, servers, figures } of curveOf(batches, [score], []).batches)
    process.stdout.write(`batch ${batch}: ${servers} servers\n${figuresTable(figures).join('\n')}\n`);
}
