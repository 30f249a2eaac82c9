export { classifyAll, type ClassifyContext, classifyTool, type Unreadable } from './classify.ts';
export { markText, quoteDefinition, type Segment } from './quote.ts';
export { compileRules } from './compile.ts';
export { firedRules, idleOverrides, publish, type Published } from './publish.ts';
export type { RuleSet } from './rule-set.ts';
export { serverContext, type ServerContext, type ServerFacts } from './server-context.ts';
export { verdictsFile } from './verdicts-file.ts';
export { toolsIn, type ToolList } from './tool-list.ts';
