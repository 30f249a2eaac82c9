export { differences } from './compare.ts';
export { defaultLimits, type Limits } from './live.ts';
export { type Wish } from './plan.ts';
export { type Child, endGroup, type Start, startGroup } from './process-group.ts';
export { type Desk, record, type Result, unstarted } from './record.ts';
export { digestOfContent } from './snapshot.ts';
