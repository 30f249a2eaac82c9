import './re2.ts';

export * from './boundary-calls.ts';
export * from './compose.ts';
export { type Outcome } from './condition.ts';
export * from './core.ts';
export * from './example-arguments.ts';
export * from './explain.ts';
export { limitFor } from './limit.ts';
export * from './profiles.ts';
export { recommend, type PolicySubject, type Recommendation } from './recommend.ts';
export { argumentRulesFor, schemaArgumentRules } from './schema-rules.ts';
export * from './server-policy.ts';
export { policyForTool } from './tool-policy.ts';
