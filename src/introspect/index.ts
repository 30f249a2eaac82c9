export { recordAll, type Watcher } from './all.ts';
export { differences } from './compare.ts';
export type { Judge } from './drifted.ts';
export { defaultLimits, type Limits } from './live.ts';
export { type Wish } from './plan.ts';
export { type Child, endGroup, type Start, startGroup } from './process-group.ts';
export { type Desk, record, type Recorded, type Result } from './record.ts';
export { digestOfContent } from './snapshot.ts';
