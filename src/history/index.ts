export { type Change, changes, detailsBetween } from './changes.ts';
export type { Detail, Difference } from './details.ts';
export { isRaised, movedInWords } from './moved.ts';
export { sentence } from './sentence.ts';
export { type Judged, toolHistory, type ToolVersion } from './tool-history.ts';
export { type WordRun, wordRuns } from './words.ts';
