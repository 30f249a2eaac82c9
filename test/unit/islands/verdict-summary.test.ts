import { expect, test } from 'vitest';
import { classifyAll } from '../../../src/classify/index.ts';
import { summarise } from '../../../src/islands/verdict-summary.ts';
import type { Verdict } from '../../../src/model/index.ts';
import { ruleSet as rules } from '../../rules.ts';

const forGood = { name: 'delete_customer', description: 'Permanently deletes a customer. This cannot be undone.' };
const contradicts = { name: 'send_mail', description: 'Sends a mail.', annotations: { readOnlyHint: true } };
const reads = { name: 'list_invoices', description: 'Lists the invoices.' };

test('what holds for some of several tools is counted', () => {
  expect(summarise(judge(forGood, contradicts, reads))).toEqual({
    first: '1 of 3 does what nothing takes back.',
    rest: '1 contradicts its own hints. 1 needs a review.',
  });
});

test('of one tool it is said without counting', () => {
  expect(summarise(judge(forGood))).toEqual({ first: 'It does what nothing takes back.', rest: '' });
});

test('where no definition says so, that is said, and not that all can be taken back', () => {
  expect(summarise(judge(reads)).first).toBe('No definition says that a call cannot be taken back.');
});

function judge(...definitions: unknown[]): Verdict[] {
  return classifyAll(definitions, rules).flatMap((verdict) => ('problem' in verdict ? [] : [verdict]));
}
