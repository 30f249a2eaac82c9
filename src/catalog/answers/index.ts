import type { Answer } from './answer.ts';
import { canAnAgentRunCodeThroughIt } from './can-an-agent-run-code-through-it.ts';
import { canIRateLimitIt } from './can-i-rate-limit-it.ts';
import { canItBeUndone } from './can-it-be-undone.ts';
import { doesItMoveMoney } from './does-it-move-money.ts';
import { doesItNeedApproval } from './does-it-need-approval.ts';
import { doesItReachOutside } from './does-it-reach-outside.ts';
import { hasItsDefinitionChanged } from './has-its-definition-changed.ts';
import { howDoIBlockIt } from './how-do-i-block-it.ts';
import { howDoIEnforceAPolicy } from './how-do-i-enforce-a-policy.ts';
import { howFarDoesItReach } from './how-far-does-it-reach.ts';
import { isBlockingItEnough } from './is-blocking-it-enough.ts';
import { isThereAMilderTool } from './is-there-a-milder-tool.ts';
import { isTheDefinitionTrue } from './is-the-definition-true.ts';
import { isThereADryRun } from './is-there-a-dry-run.ts';
import { whatDoesItDo } from './what-does-it-do.ts';
import { whatDoesZeroDo } from './what-does-zero-do.ts';
import { whatIfAnArgumentIsLeftOut } from './what-if-an-argument-is-left-out.ts';
import { whatRiskLevel } from './what-risk-level.ts';
import { whenDoesItTakeEffect } from './when-does-it-take-effect.ts';
import { whichPrivilegeDoesItNeed } from './which-privilege-does-it-need.ts';
import { whichServerProvidesIt } from './which-server-provides-it.ts';
import { whoseDataDoesItShow } from './whose-data-does-it-show.ts';

/** The answer to each question template, by the template's id. */
export const answers: ReadonlyMap<string, Answer> = new Map([
  ['can-an-agent-run-code-through-it', canAnAgentRunCodeThroughIt],
  ['can-i-rate-limit-it', canIRateLimitIt],
  ['can-it-be-undone', canItBeUndone],
  ['does-it-move-money', doesItMoveMoney],
  ['does-it-need-approval', doesItNeedApproval],
  ['does-it-reach-outside', doesItReachOutside],
  ['has-its-definition-changed', hasItsDefinitionChanged],
  ['how-do-i-block-it', howDoIBlockIt],
  ['how-do-i-enforce-a-policy', howDoIEnforceAPolicy],
  ['how-far-does-it-reach', howFarDoesItReach],
  ['is-blocking-it-enough', isBlockingItEnough],
  ['is-the-definition-true', isTheDefinitionTrue],
  ['is-there-a-dry-run', isThereADryRun],
  ['is-there-a-milder-tool', isThereAMilderTool],
  ['what-does-it-do', whatDoesItDo],
  ['what-does-zero-do', whatDoesZeroDo],
  ['what-if-an-argument-is-left-out', whatIfAnArgumentIsLeftOut],
  ['what-risk-level', whatRiskLevel],
  ['when-does-it-take-effect', whenDoesItTakeEffect],
  ['which-privilege-does-it-need', whichPrivilegeDoesItNeed],
  ['which-server-provides-it', whichServerProvidesIt],
  ['whose-data-does-it-show', whoseDataDoesItShow],
]);
