import {
  compileRules,
  countOutcomes,
  curveOf,
  judgeSet,
  type LabelSet,
  labelSetOf,
  measure,
  type RuleSet,
  withoutServers,
} from '../src/classify/index.ts';
import {
  type Accuracy,
  type AccuracyFigures,
  type BatchScore,
  canonicalJson,
  dateSchema,
  InputError,
  type Rule,
} from '../src/model/index.ts';
import {
  digestOf,
  headCommit,
  readAccuracy,
  readBatches,
  readBatchScores,
  readDisputed,
  readLabelFolder,
  readLabels,
  readRemains,
  readRules,
  readServer,
  readSnapshots,
  serverIds,
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
                                         scores one batch of content/labels/batches.yaml, once, and writes nothing else
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
    const others = labels === undefined ? [] : readFolder(labels, date);
    if (batch !== undefined) {
      if (labels === undefined) usage('a batch needs its labels', 'give their folder with --labels DIR');
      printScore(scoreBatch(Number(batch), others, rules));
      return 0;
    }
    const fresh = accuracyOf([...ownSets(), ...withoutServers(others, unscored())], rules, compileRules(rules));
    if (json) {
      printJson(fresh);
      return 0;
    }
    if (check) return checkCommitted(fresh);
    printTable(fresh);
    writeAccuracy(merge(fresh, readAccuracy()));
    return 0;
  },
});

function accuracyOf(sets: readonly LabelSet[], rules: readonly Rule[], compiled: RuleSet): Accuracy {
  const fired = new Set<string>();
  const measured = measure(sets, compiled, fired);
  const { older, batches } = readBatches();
  const drawn = new Set(batches.flat());
  const again = sets.flatMap((set) =>
    judgeSet(set, compiled)
      .filter(({ tool }) => set.kind === 'categories' && drawn.has(tool.server))
      .map(({ tool, verdict }) => ({
        tool: older.includes(set.id) ? { ...tool, severities: [] } : tool,
        verdict,
      })),
  );
  return {
    format: 1,
    curve: curveOf({ older }, readBatchScores(), again),
    sets: measured.map((set, at) => ({
      ...set,
      labels: labelsDigest(sets[at]!.tools),
      rules: digestOf(rules),
    })),
    unusedRules: rules.map(({ id }) => id).filter((id) => !fired.has(id)),
    disputed: readDisputed(),
    remains: readRemains(),
  };
}

/** One set of the labels in content/labels/, with the definitions from the snapshots. */
function ownSets(): LabelSet[] {
  const files = readLabels().filter(({ server }) => serverIds().includes(server));
  if (files.length === 0) return [];
  const tools = files.flatMap(({ server, tools }) => {
    const definitions = new Map(
      readSnapshots(server).flatMap((snapshot) =>
        snapshot.tools.map((tool) => [tool.digest, tool.definition] as const),
      ),
    );
    return tools.map(({ tool, definition, category, severities }) => {
      const found = definitions.get(definition);
      if (found?.name !== tool)
        throw new InputError([
          {
            level: 'error',
            path: `content/labels/${server}.json`,
            message: `no snapshot holds ${tool} with the digest ${definition}`,
            tip: 'read the definition of the newest snapshot, and label that one',
          },
        ]);
      return { server, definition: found, whole: found, reads: category === 'Read', category, severities };
    });
  });
  return [
    {
      id: 'own',
      kind: 'own',
      about: 'Labels of this project: what a careful reading of definition and source makes of recorded tools.',
      date: files
        .map((file) => file.date)
        .sort()
        .at(-1),
      purposes: new Map(files.map(({ server }) => [server, readServer(server).purposes])),
      tools,
    },
  ];
}

/** Servers of batches that were not scored yet: nobody looks at them, not even at a figure. */
function unscored(): Set<string> {
  const scored = new Set(readBatchScores().map(({ batch }) => batch));
  return new Set(readBatches().batches.flatMap((servers, at) => (scored.has(at + 1) ? [] : servers)));
}

/** Scores one batch and writes what it gave. */
function scoreBatch(batch: number, sets: readonly LabelSet[], rules: readonly Rule[]): BatchScore {
  const { batches } = readBatches();
  const servers = batches[batch - 1] ?? usage(`there is no batch "${batch}"`, `1 to ${batches.length}`);
  const own = sets
    .filter(({ kind }) => kind === 'categories')
    .map((set) => ({ ...set, tools: set.tools.filter(({ server }) => servers.includes(server)) }))
    .filter(({ tools }) => tools.length > 0);
  const compiled = compileRules(rules);
  const score: BatchScore = {
    batch,
    commit: headCommit(['src', 'content/rules', 'content/lexicon']),
    rules: digestOf(rules),
    labels: labelsDigest(own.flatMap(({ tools }) => tools)),
    outcomes: countOutcomes(
      own.flatMap((set) => judgeSet(set, compiled).map((judged) => ({ ...judged, set: set.id }))),
    ),
  };
  writeBatchScore(score);
  return score;
}

function printScore(score: BatchScore): void {
  const { batches } = curveOf(readBatches(), [score], []);
  for (const { batch, servers, figures } of batches)
    process.stdout.write(`batch ${batch}: ${servers} servers\n${rowsFor('  ', figures).join('\n')}\n`);
}

function labelsDigest(tools: LabelSet['tools']): string {
  return digestOf(
    tools.map(({ server, definition, category, reads, severities }) => [
      server,
      definition.name,
      category ?? reads ?? null,
      severities,
    ]),
  );
}

function readFolder(folder: string, date: string | undefined): LabelSet[] {
  const sets = readLabelFolder(folder).flatMap(({ id, rows }) => {
    const set = labelSetOf(id, rows);
    return set ? [{ ...set, date }] : [];
  });
  if (sets.length === 0)
    throw new InputError([
      {
        level: 'error',
        path: folder,
        message: 'no file in this folder holds labels',
        tip: 'see npm run accuracy -- --help',
      },
    ]);
  return sets;
}

/** The fresh sets, and those sets of the committed file that were not measured now. */
function merge(fresh: Accuracy, committed: Accuracy | undefined): Accuracy {
  const ids = new Set(fresh.sets.map(({ id }) => id));
  const kept = committed?.sets.filter(({ id }) => !ids.has(id)) ?? [];
  const unused =
    kept.length === 0 ? fresh.unusedRules : fresh.unusedRules.filter((id) => committed!.unusedRules.includes(id));
  const curve = fresh.curve.tuned ? fresh.curve : { ...fresh.curve, ...tunedOf(committed) };
  return {
    ...fresh,
    curve,
    sets: [...fresh.sets, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unusedRules: unused,
  };
}

function tunedOf(committed: Accuracy | undefined): Pick<Accuracy['curve'], 'tuned'> {
  return committed?.curve.tuned ? { tuned: committed.curve.tuned } : {};
}

/** 1 where a committed figure that can be measured from what is committed is not what is measured now. */
function checkCommitted(fresh: Accuracy): number {
  const committed = readAccuracy();
  const rules = fresh.sets[0]?.rules;
  let stale = 0;
  for (const set of fresh.sets) {
    const known = committed?.sets.find(({ id }) => id === set.id);
    if (canonicalJson(known ?? null) === canonicalJson(set)) continue;
    stale++;
    warn(
      `content/accuracy.json: the figures of "${set.id}" are not what the labels and rules give now\n  instead:  npm run accuracy`,
    );
  }
  if (
    canonicalJson({ ...committed?.curve, ...tunedOf(fresh) }) !==
    canonicalJson({ ...fresh.curve, ...tunedOf(committed) })
  ) {
    stale++;
    warn('content/accuracy.json: the curve is not what content/labels/batches/ gives\n  instead:  npm run accuracy');
  }
  for (const part of ['disputed', 'remains'] as const) {
    if (canonicalJson(committed?.[part] ?? []) === canonicalJson(fresh[part])) continue;
    stale++;
    warn(`content/accuracy.json: "${part}" is not what content/labels/${part}.yaml says\n  instead:  npm run accuracy`);
  }
  for (const { id, rules: measuredWith } of committed?.sets ?? [])
    if (rules !== undefined && measuredWith !== rules && !fresh.sets.some((set) => set.id === id))
      warn(
        `content/accuracy.json: "${id}" was measured with earlier rules; with its labels at hand: npm run accuracy -- --labels DIR`,
      );
  return stale > 0 ? 1 : 0;
}

function printTable({ curve, sets, unusedRules }: Accuracy): void {
  if (curve.pooled)
    process.stdout.write(
      `batches scored before they were read, pooled: ${curve.batches.length}\n${rowsFor('  ', curve.pooled).join('\n')}\n`,
    );
  const lines = sets.flatMap(({ id, tools, servers, figures, spans }) => [
    `${id}: ${tools} tools of ${servers} servers`,
    ...rowsFor('  ', figures),
    `  verdicts with a verbatim span: ${percent(spans)}`,
  ]);
  process.stdout.write(`${lines.join('\n')}\nrules that fired nowhere: ${unusedRules.join(', ') || 'none'}\n`);
}

function rowsFor(indent: string, { read, category, severity, review }: AccuracyFigures): string[] {
  const row = (name: string, { value, interval }: AccuracyFigures['review']): string =>
    `${indent}${name.padEnd(36)}${percent(value)}  (${percent(interval[0])} to ${percent(interval[1])})`;
  return [
    row('read or not', read.right),
    row('no reads called Read, no review', read.unsafe),
    ...(category ? [row('category', category.right), row('mean F1 of the categories', category.macroF1)] : []),
    ...(category?.categories ?? []).map(
      (one) => `${indent}  ${one.category.padEnd(34)}${percent(one.f1)}  recall ${percent(one.recall)} of ${one.tools}`,
    ),
    ...(severity ? [row('severity', severity.exact), row('severity within one band', severity.near)] : []),
    row('review asked', review),
  ];
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1).padStart(5)} %`;
}
