export { type Change, changes } from './changes.ts';
export type { Detail, Difference } from './details.ts';
export { sentence } from './sentence.ts';
export { type Judged, toolHistory, type ToolVersion } from './tool-history.ts';
export type { WordRun } from './words.ts';
