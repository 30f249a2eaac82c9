import { once } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import { becauseOf, type AttackSubject, type BecausePart } from './because.ts';
import { isWritten } from './written.ts';

/** An attack pattern that the tool's axes allow, and why it applies to this very tool. */
export interface ToolAttack {
  id: string;
  title: string;
  summary: string;
  href: string;
  because: BecausePart[];
}

/** The attacks whose conditions the tool meets and whose sentence can be filled with its own words. */
export const getAttacks = once((tool: JudgedTool): ToolAttack[] => {
  const { catalog } = tool.server;
  const subject = getSubject(tool);
  return catalog.data.attacks.flatMap(({ id, data: attack }) => {
    const because = becauseOf(attack, subject, tool.definition, tool.verdict.evidence);
    return because === null
      ? []
      : [
          {
            id,
            title: attack.title,
            summary: attack.summary,
            href: catalog.addresses.attack(id),
            because: isWritten(tool) ? because : namesIn(because),
          },
        ];
  });
});

/** The names and words alone: of a tool that nobody wrote of, the sentence around them is the one of every other. */
function namesIn(because: readonly BecausePart[]): BecausePart[] {
  return because
    .filter(({ kind }) => kind !== 'text')
    .flatMap((part, at) => (at === 0 ? [part] : [{ kind: 'text' as const, text: ', ' }, part]));
}

function getSubject({ name, subject, server }: JudgedTool): AttackSubject {
  return {
    ...subject,
    claims: server.data.reviews.facts.flatMap((fact) =>
      fact.tools.includes(name) && fact.about && fact.contradicts
        ? [{ axis: fact.about, text: fact.contradicts.text }]
        : [],
    ),
  };
}
