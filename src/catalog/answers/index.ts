import type { Answer } from './answer.ts';
import { canIRateLimitIt } from './can-i-rate-limit-it.ts';
import { canItBeUndone } from './can-it-be-undone.ts';
import { howDoIBlockIt } from './how-do-i-block-it.ts';
import { howDoIEnforceAPolicy } from './how-do-i-enforce-a-policy.ts';
import { whatDoesItDo } from './what-does-it-do.ts';
import { whatRiskLevel } from './what-risk-level.ts';
import { whichServerProvidesIt } from './which-server-provides-it.ts';

/** The answer to each question template, by the template's id. */
export const answers: ReadonlyMap<string, Answer> = new Map([
  ['can-i-rate-limit-it', canIRateLimitIt],
  ['can-it-be-undone', canItBeUndone],
  ['how-do-i-block-it', howDoIBlockIt],
  ['how-do-i-enforce-a-policy', howDoIEnforceAPolicy],
  ['what-does-it-do', whatDoesItDo],
  ['what-risk-level', whatRiskLevel],
  ['which-server-provides-it', whichServerProvidesIt],
]);
