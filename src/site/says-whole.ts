import type { Catalog, ToolRow } from '../catalog/index.ts';
import { identifierWords } from '../model/index.ts';

/** Words of a name that are no thing by themselves: a sentence with one in the place of its object is not whole. */
const noThings = new Set(
  'all any batch bulk by custom for from generic in many multiple new of on one other out raw to up with'.split(' '),
);

/** Whether the sentence of a tool was written, or is the verb of its name with the thing that the name names after it. */
export function saysWhole(
  { servers }: Catalog,
  { server, name, line }: Pick<ToolRow, 'server' | 'name' | 'line'>,
): boolean {
  if (servers.find(({ id }) => id === server)?.byName.get(name)?.page) return true;
  const [, ...thing] = identifierWords(name);
  const isThing = thing.length > 0 && thing.length < 4 && !thing.some((word) => noThings.has(word));
  return (
    isThing &&
    line
      .toLowerCase()
      .split(' by ')[0]!
      .includes(` ${thing.join(' ')}`)
  );
}
