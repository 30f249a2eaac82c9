import type { Attack } from '../model/index.ts';
import { addresses } from './addresses.ts';
import { becauseOf, type AttackSubject, type BecausePart } from './because.ts';
import type { Entry, ServerData } from './data.ts';
import type { ToolFacts } from './tool-facts.ts';

/** An attack pattern that the tool's axes allow, and why it applies to this very tool. */
export interface ToolAttack {
  id: string;
  title: string;
  summary: string;
  href: string;
  because: BecausePart[];
}

/** The attacks whose conditions the tool meets and whose sentence can be filled with its own words. */
export function getAttacks(tool: ToolFacts, data: ServerData, attacks: readonly Entry<Attack>[]): ToolAttack[] {
  const subject = getSubject(tool, data);
  return attacks.flatMap(({ id, data: attack }) => {
    const because = becauseOf(attack, subject, tool.definition, tool.verdict.evidence);
    return because === null
      ? []
      : [{ id, title: attack.title, summary: attack.summary, href: addresses.attack(id), because }];
  });
}

function getSubject(tool: ToolFacts, data: ServerData): AttackSubject {
  return {
    ...tool.subject,
    claims: data.reviews.facts.flatMap((fact) =>
      fact.tools.includes(tool.name) && fact.about && fact.contradicts
        ? [{ axis: fact.about, text: fact.contradicts.text }]
        : [],
    ),
  };
}
