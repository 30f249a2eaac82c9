export type { Amended, TextFile } from './amend.ts';
export { amenders, inTheApp } from './amenders.ts';
export { type Difference, difference, type DiffLine } from './difference.ts';
export { type Move, movesOf, namesIn, type Proposal, propose, runsStill } from './propose.ts';
export type { Choice, Unknown } from './wants.ts';
export { withoutNames } from './share.ts';
