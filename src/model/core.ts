// What a policy, a call and the schema of a tool need beside the schemas of files, whose library takes longer to load than all the rest: the door for a program whose every start is waited for.
export * from './json.ts';
export * from './once.ts';
export * from './operator.ts';
export * from './parse.ts';
export * from './pointer.ts';
export type { Call, Condition, Limit, Policy, PolicyRule } from './policy.ts';
export * from './problem.ts';
export * from './schema.ts';
export * from './vocabulary.ts';
