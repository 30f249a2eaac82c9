export * from './collections.ts';
export * from './commit.ts';
export * from './digest.ts';
export * from './labels.ts';
export { contentRoot } from './paths.ts';
export { readJson, readText } from './read-file.ts';
export * from './servers.ts';
export * from './snapshots.ts';
export { writeFile } from './write-file.ts';
