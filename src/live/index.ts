export { type Live, listLive, liveLimits } from './list-live.ts';
export { type LiveRefusal, type LiveStart, startsIn } from './starts.ts';
