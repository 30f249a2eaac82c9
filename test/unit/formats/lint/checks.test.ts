import { describe, expect, it } from 'vitest';
import { checks, lint } from '../../../../src/formats/index.ts';
import { context } from './case.ts';
import { clientCases } from './clients.cases.ts';
import { fieldCases } from './field.cases.ts';
import { gatewayCases } from './gateways.cases.ts';
import { hintCases } from './hints.cases.ts';
import { interceptCases } from './intercept.cases.ts';
import { keyCases } from './keys.cases.ts';
import { nameCases } from './names.cases.ts';
import { outcomeCases } from './outcomes.cases.ts';
import { valueCases } from './values.cases.ts';

const tables = [
  keyCases,
  valueCases,
  nameCases,
  outcomeCases,
  interceptCases,
  clientCases,
  gatewayCases,
  fieldCases,
  hintCases,
].flatMap((each) => Object.entries(each));

describe.each(tables)('%s', (id, { invalid, valid }) => {
  it.each(invalid)('finds $format: $text', ({ format, text, configured, path, line, message, tip, does }) => {
    const [first] = lint(text, format, { ...context, ...(configured && { configured }) }).filter(
      (finding) => finding.check === id,
    );
    expect(first).toBeDefined();
    if (path !== undefined) expect(first!.path).toBe(path);
    if (line !== undefined) expect(first!.line).toBe(line);
    if (message !== undefined) expect(first!.message).toContain(message);
    if (tip !== undefined) expect(first!.tip).toContain(tip);
    if (does !== undefined) expect(first!.does).toContain(does);
  });

  it.each(valid)('leaves alone $format: $text', ({ format, text, configured }) => {
    expect(
      lint(text, format, { ...context, ...(configured && { configured }) }).filter((finding) => finding.check === id),
    ).toEqual([]);
  });
});

it('has cases for every check, in one place', () => {
  expect(tables.map(([id]) => id).toSorted()).toEqual(checks.map((check) => check.id).toSorted());
});

it('says of every finding what to do and what happens', () => {
  const texts = tables.flatMap(([, { invalid }]) => invalid);
  for (const { format, text, configured } of texts)
    for (const { tip, does } of lint(text, format, { ...context, ...(configured && { configured }) }))
      expect([tip, does]).not.toContain(undefined);
});
