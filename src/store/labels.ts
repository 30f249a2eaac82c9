import { join } from 'node:path';
import {
  type Accuracy,
  accuracySchema,
  type Disputed,
  disputedSchema,
  type LabelsFile,
  labelsFileSchema,
  parse,
  type Remaining,
  remainsSchema,
} from '../model/index.ts';
import { contentRoot } from './paths.ts';
import { namesIn, parseJson, parseYaml, readJson, readOptional, shown } from './read-file.ts';
import { writeFile } from './write-file.ts';

/** The project's own labels, one file per server. */
export function readLabels(root = contentRoot): LabelsFile[] {
  const folder = join(root, 'labels');
  return namesIn(folder, '.json').map((name) => {
    const file = join(folder, `${name}.json`);
    return parse(labelsFileSchema, readJson(file), shown(file));
  });
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
  const file = join(root, 'accuracy.json');
  const text = `${JSON.stringify(accuracy, null, 2)}\n`;
  if (readOptional(file) === text) return false;
  writeFile(file, text);
  return true;
}
