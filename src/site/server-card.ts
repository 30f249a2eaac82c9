import type { ServerCard } from '../card/index.ts';
import { getServer, type JudgedServer } from '../catalog/index.ts';
import { counted, effects } from '../model/index.ts';

/** What the picture says that other sites show beside a link to a server or to one of its tools. */
export function getServerCard(judged: JudgedServer): ServerCard {
  const { id, short, rows, severities } = getServer(judged);
  const worst = rows[0];
  return {
    ...{ id, name: short, tools: rows.length, severities },
    worst:
      worst === undefined
        ? null
        : { name: worst.name, severity: worst.severity, effect: effects[worst.effect].label.toLowerCase() },
  };
}

/** The same in words, for those who do not see it. */
export function cardInWords(judged: JudgedServer): string {
  const { name, tools, severities, worst } = getServerCard(judged);
  const mix = severities.filter(({ count }) => count > 0).map(({ value, count }) => `${count} ${value.toLowerCase()}`);
  const riskiest =
    worst === null ? '' : ` The riskiest is ${worst.name}: ${worst.severity}, recommended: ${worst.effect}.`;
  return `${name}: ${counted(tools, 'tool')}, ${mix.join(', ')}.${riskiest}`;
}
