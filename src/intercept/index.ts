import '../policy/re2.ts';

export * from './core.ts';
export { type Decision, evaluate, rulesFor } from './evaluate.ts';
export { parseJson } from './parse-json.ts';
export * from './simulate.ts';
export { fromJson, type GoValue } from './value.ts';
