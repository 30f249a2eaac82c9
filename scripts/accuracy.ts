import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { compileRules, type LabelSet, labelSetOf, measure, type RuleSet } from '../src/classify/index.ts';
import {
  type Accuracy,
  type AccuracyFigures,
  canonicalJson,
  dateSchema,
  InputError,
  type Rule,
} from '../src/model/index.ts';
import {
  digestOf,
  readAccuracy,
  readDisputed,
  readJson,
  readLabels,
  readRemains,
  readRules,
  readServer,
  readSnapshots,
  readText,
  serverIds,
  writeAccuracy,
} from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

await run({
  help: `
Measures how well the classifier agrees with labels, and writes content/accuracy.json.

  npm run accuracy                       the project's own labels; what was measured on others is kept
  npm run accuracy -- --labels DIR       also every file of labels in a folder
  npm run accuracy:check                 writes nothing; ends with 1 where the committed figures are not what the
                                         committed labels, snapshots and rules give

  --labels DIR   *.jsonl (a tool a line) and *.json (a list of tools): server or source, name, description, inputSchema,
                 and a label: readOnlyHint and destructiveHint, or category and severity, or mapped_category
  --date DAY     when these labels were made, YYYY-MM-DD
  --json         print the figures as JSON, and write nothing
  --check        compare only
`,
  options: {
    labels: { type: 'string' },
    date: { type: 'string' },
    json: { type: 'boolean' },
    check: { type: 'boolean' },
  },
  main: ({ labels, date, json, check }) => {
    if (date !== undefined && !dateSchema.safeParse(date).success)
      usage(`"${date}" is no day`, 'write it as 2026-11-23');
    const rules = readRules();
    const others = labels === undefined ? [] : readFolder(labels, date);
    const fresh = accuracyOf([...ownSets(), ...others], rules, compileRules(rules));
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
  return {
    format: 1,
    sets: measured.map((set, at) => ({
      ...set,
      labels: digestOf(
        sets[at]!.tools.map(({ server, definition, category, reads, severities }) => [
          server,
          definition.name,
          category ?? reads ?? null,
          severities,
        ]),
      ),
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

function readFolder(folder: string, date: string | undefined): LabelSet[] {
  const names = listed(folder).filter((name) => ['.json', '.jsonl'].includes(extname(name)));
  const sets = names.flatMap((name) => {
    const set = labelSetOf(basename(name, extname(name)), rowsOf(join(folder, name)));
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

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new InputError([
      { level: 'error', path: folder, message: 'there is no such folder', tip: 'give a folder of labels' },
    ]);
  }
}

function rowsOf(file: string): unknown[] {
  if (extname(file) === '.json') {
    const value = readJson(file);
    return Array.isArray(value) ? value : [];
  }
  return readText(file)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch (error) {
        throw new InputError([
          {
            level: 'error',
            path: `${file}:${at + 1}`,
            message: `is not JSON: ${(error as Error).message}`,
            tip: 'write one object a line',
          },
        ]);
      }
    });
}

/** The fresh sets, and those sets of the committed file that were not measured now. */
function merge(fresh: Accuracy, committed: Accuracy | undefined): Accuracy {
  const ids = new Set(fresh.sets.map(({ id }) => id));
  const kept = committed?.sets.filter(({ id }) => !ids.has(id)) ?? [];
  const unused =
    kept.length === 0 ? fresh.unusedRules : fresh.unusedRules.filter((id) => committed!.unusedRules.includes(id));
  return { ...fresh, sets: [...fresh.sets, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)), unusedRules: unused };
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

function printTable({ sets, unusedRules }: Accuracy): void {
  const lines = sets.flatMap(({ id, tools, servers, figures, heldOut, spans }) => [
    `${id}: ${tools} tools of ${servers} servers`,
    ...rowsFor('  ', figures),
    ...(heldOut ? ['  on servers held out', ...rowsFor('    ', heldOut)] : []),
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
