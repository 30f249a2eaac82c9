export type { HookChoice } from './hook.ts';
export { planInWords, undoneInWords } from './in-words.ts';
export { planFix, type Plan, type PlannedFile } from './plan.ts';
export { recordsFolder } from './record.ts';
export { isLeft, lastOf, undo, type Undone, write } from './write.ts';
