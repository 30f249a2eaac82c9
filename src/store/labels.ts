import { join } from 'node:path';
import {
  type Accuracy,
  accuracySchema,
  type Batches,
  batchesSchema,
  type BatchScore,
  batchScoreSchema,
  type Disputed,
  disputedSchema,
  type LabelsFile,
  type Later,
  laterSchema,
  labelsFileSchema,
  parse,
  type AxisReadings,
  axisReadingsSchema,
  type Readings,
  readingsSchema,
  type Remaining,
  remainsSchema,
} from '../model/index.ts';
import { writeComputed } from './computed.ts';
import { contentRoot } from './paths.ts';
import { fail, namesIn, parseJson, parseYaml, readJson, readOptional, readText, shown } from './read-file.ts';

/** The project's own labels, one file per server. */
export function readLabels(root = contentRoot): LabelsFile[] {
  const folder = join(root, 'labels');
  return namesIn(folder, '.json').map((name) => {
    const file = join(folder, `${name}.json`);
    return parse(labelsFileSchema, readJson(file), shown(file));
  });
}

/** The batches of labelled servers that are scored before anybody reads their errors. */
export function readBatches(root = contentRoot): Batches {
  const file = join(root, 'labels', 'batches.yaml');
  return parseYaml(batchesSchema, readText(file), file);
}

/** What was drawn after the batches. */
export function readLater(root = contentRoot): Later[] {
  const file = join(root, 'labels', 'later.yaml');
  return parseYaml(laterSchema, readOptional(file) ?? '[]', file);
}

/** How the two readings of draws met, of those that were read twice. */
export function readReadings(root = contentRoot): Readings[] {
  const file = join(root, 'labels', 'readings.yaml');
  return parseYaml(readingsSchema, readOptional(file) ?? '[]', file);
}

/** What two readers and the verdicts say of two axes of draws. */
export function readAxisReadings(root = contentRoot): AxisReadings[] {
  const file = join(root, 'labels', 'axes.yaml');
  return parseYaml(axisReadingsSchema, readOptional(file) ?? '[]', file);
}

/** The scores of the batches that were scored so far, by batch. */
export function readBatchScores(root = contentRoot): BatchScore[] {
  const folder = join(root, 'labels', 'batches');
  return namesIn(folder, '.json').map((name) => {
    const file = join(folder, `${name}.json`);
    return parse(batchScoreSchema, readJson(file), shown(file));
  });
}

/** Writes the score of a batch. Throws InputError where it was scored before: a batch is scored once. */
export function writeBatchScore(score: BatchScore, root = contentRoot): void {
  const file = join(root, 'labels', 'batches', `${score.batch}.json`);
  if (readOptional(file) !== undefined)
    fail(file, 'this batch was scored before, and its errors may have been read since', 'score another batch');
  writeComputed(batchScoreSchema, score, file);
}

/** The rows of every file of labels in a folder (`*.jsonl`, `*.json`), by the name of the file. */
export function readLabelFolder(folder: string): { id: string; rows: unknown[] }[] {
  return ['.json', '.jsonl']
    .flatMap((ending) =>
      namesIn(folder, ending).map((id) => ({ id, rows: rowsOf(join(folder, `${id}${ending}`), ending) })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rowsOf(file: string, ending: string): unknown[] {
  if (ending === '.json') {
    const value = readJson(file);
    return Array.isArray(value) ? value : [];
  }
  return readText(file)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseJson(line, `${file}:${at + 1}`)]));
}

/** Labels of others that are held to be wrong. */
export function readDisputed(root = contentRoot): Disputed[] {
  const file = join(root, 'labels', 'disputed.yaml');
  return parseYaml(disputedSchema, readOptional(file) ?? '[]', file);
}

/** What remains between verdicts and labels, and why. */
export function readRemains(root = contentRoot): Remaining[] {
  const file = join(root, 'labels', 'remains.yaml');
  return parseYaml(remainsSchema, readOptional(file) ?? '[]', file);
}

/** The accuracy that was measured last; undefined where it never was. */
export function readAccuracy(root = contentRoot): Accuracy | undefined {
  const file = join(root, 'accuracy.json');
  const text = readOptional(file);
  return text === undefined ? undefined : parse(accuracySchema, parseJson(text, file), shown(file));
}

/** Writes `content/accuracy.json`; true when that changed the file. */
export function writeAccuracy(accuracy: Accuracy, root = contentRoot): boolean {
  return writeComputed(accuracySchema, accuracy, join(root, 'accuracy.json'));
}
