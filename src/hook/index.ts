export { hookClients } from './clients/index.ts';
export { readCommandLine } from './command-line.ts';
export type { HookAnswer, HookClient } from './hook-client.ts';
export type { HookServer } from './serve.ts';
export { readInput } from './read-input.ts';
export { type HookCommand, runHook } from './run.ts';
