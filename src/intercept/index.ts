export { type Config, load } from './config.ts';
export { type Decision, evaluate, rulesFor } from './evaluate.ts';
export { parseJson } from './parse-json.ts';
export { Session } from './session.ts';
export * from './simulate.ts';
export { validate } from './validate.ts';
export { fromJson, goArguments, type GoValue } from './value.ts';
