// What reading and deciding by a policy of this dialect needs, without the engine of patterns: the door for a page.
export { type Config, load } from './config.ts';
export { Session } from './session.ts';
export { validate } from './validate.ts';
export { goArguments } from './value.ts';
