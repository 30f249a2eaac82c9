import { digestOf } from '../../src/store/index.ts';

/** One of several parts of the servers, counted from 1. */
export interface Shard {
  shard: number;
  of: number;
}

/** Which of `of` shards a server belongs to, from 1: told by its id alone, so that others do not move it. */
export function shardOf(id: string, of: number): number {
  return (Number.parseInt(digestOf(id).slice('sha256:'.length).slice(0, 8), 16) % of) + 1;
}
