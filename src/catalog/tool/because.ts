import { applies, parseSentence, segmentsOf } from '../../model/index.ts';
import type { Attack, AxisName, Hit, Slot, Subject, ToolDefinition } from '../../model/index.ts';
import { firstParameter } from './parameter-kinds.ts';

/** A piece of the sentence: our words, a name to set in code, or words of the definition to set in quotation marks. */
export interface BecausePart {
  kind: 'text' | 'code' | 'quote';
  text: string;
}

/** What the sentence about a tool may speak of, beyond its definition and evidence. */
export interface AttackSubject extends Subject {
  /** Words of the definition that a review contradicts, with the axis that it speaks of. */
  claims?: readonly { axis: AxisName; text: string }[];
}

/** Why the attack applies to this tool, in the tool's own names and words; null where it does not. */
export function becauseOf(
  attack: Pick<Attack, 'applies' | 'because'>,
  subject: AttackSubject,
  definition: ToolDefinition,
  hits: readonly Hit[],
): BecausePart[] | null {
  if (!attack.applies.some((condition) => applies(condition, subject))) return null;
  for (const { when, sentence } of attack.because) {
    if (!applies(when, subject)) continue;
    const parts = fill(sentence, (slot) => fillSlot(slot, subject, definition, hits));
    if (parts !== null) return parts;
  }
  return null;
}

function fill(sentence: string, partOf: (slot: Slot) => BecausePart | null): BecausePart[] | null {
  const parts = parseSentence(sentence).map((piece): BecausePart | null => {
    if (typeof piece === 'string') return { kind: 'text', text: piece };
    return piece === undefined ? null : partOf(piece);
  });
  return parts.every((part) => part !== null) ? parts : null;
}

function fillSlot(
  slot: Slot,
  subject: AttackSubject,
  definition: ToolDefinition,
  hits: readonly Hit[],
): BecausePart | null {
  switch (slot.kind) {
    case 'tool':
      return code(definition.name);
    case 'parameter':
      return code(firstParameter(definition, slot.of));
    case 'parameter-with':
      return code(parameterOf(strongest(hits, (hit) => hit.supports === slot.of && parameterOf(hit) !== null)));
    case 'span':
      return quote(strongest(hits, (hit) => hit.supports === slot.of && hit.tool === undefined)?.text);
    case 'sibling':
      return code(strongest(hits, (hit) => hit.supports === slot.of && hit.tool !== undefined)?.tool);
    case 'claim':
      return quote(subject.claims?.find((claim) => claim.axis === slot.of)?.text);
  }
}

/** The parameter in which the evidence stands; null where it stands elsewhere, or in another tool. */
function parameterOf(hit: Hit | undefined): string | null {
  if (hit === undefined || hit.tool !== undefined) return null;
  const [schema, properties, name] = segmentsOf(hit.field);
  return schema === 'inputSchema' && properties === 'properties' && name !== undefined ? name : null;
}

/** The weightiest of the wanted hits; of equal ones a sentence says more than a name, and more words say more. */
function strongest(hits: readonly Hit[], wanted: (hit: Hit) => boolean): Hit | undefined {
  const inName = (hit: Hit): number => Number(hit.field === '/name');
  return hits
    .filter(wanted)
    .sort((a, b) => b.weight - a.weight || inName(a) - inName(b) || b.text.length - a.text.length)[0];
}

function code(text: string | null | undefined): BecausePart | null {
  return text === null || text === undefined ? null : { kind: 'code', text };
}

function quote(text: string | undefined): BecausePart | null {
  return text === undefined ? null : { kind: 'quote', text };
}
