import { compileRules } from '../src/classify/index.ts';
import { readRules } from '../src/store/index.ts';

/** Every rule, as it is written. */
export const rules = readRules();

/** The same, ready to judge with. */
export const ruleSet = compileRules(rules);
