import { type Attack, once } from '../../model/index.ts';
import type { Catalog } from '../judge.ts';
import { getAttacks } from '../tool/attacks.ts';
import type { BecausePart } from '../tool/because.ts';

/** An attack's page, with the tools whose axes allow it. */
export interface AttackModel {
  id: string;
  /** Its path below `content/`, by which its prose is rendered. */
  file: string;
  href: string;
  data: Attack;
  tools: { name: string; href: string; server: string; because: BecausePart[] }[];
}

/** Every attack with the current tools whose axes allow it. */
export const getAttackPages = once((catalog: Catalog): AttackModel[] => {
  const tools = new Map<string, AttackModel['tools']>();
  for (const { data, current } of catalog.servers)
    for (const tool of current)
      for (const { id, because } of getAttacks(tool)) {
        const list = tools.get(id) ?? [];
        list.push({ name: tool.name, href: tool.href, server: data.server.short, because });
        tools.set(id, list);
      }
  return catalog.data.attacks.map(({ id, file, data }) => ({
    id,
    file,
    href: catalog.addresses.attack(id),
    data,
    tools: tools.get(id) ?? [],
  }));
});
