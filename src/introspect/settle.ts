import { type Problem, sortKeys } from '../model/index.ts';
import { type ListName, problem } from './capture.ts';
import { quoted } from '../model/index.ts';
import { hiddenIn, oddities } from './oddities.ts';
import { type Entry, salvage } from './salvage.ts';
import { scrub, type Secret } from './scrub.ts';
import { isDeep } from './walk.ts';

/** What a snapshot keeps of one list, in canonical order, and the problems in it; null stays null. */
export function settle(
  name: ListName,
  items: readonly unknown[] | null,
  secrets: readonly Secret[],
): { entries: Entry[] | null; problems: Problem[] } {
  if (items === null) return { entries: null, problems: [] };
  const shallow = items.filter((item) => !isDeep(item));
  const leaks = new Map<unknown, Problem[]>();
  const clean = shallow.map((item) => {
    const { value, problems } = scrub(item, secrets, '');
    leaks.set(value, problems);
    return value;
  });
  const { entries, problems } = salvage(name, clean);
  const deep = items.length - shallow.length;
  if (deep > 0) problems.push(problem('error', `/${name}`, `${deep} entries are nested too deeply to be read`));

  for (const [index, entry] of entries.entries()) {
    const at = `/${name}/${index}${name === 'tools' ? '/definition' : ''}`;
    const found = [
      ...(leaks.get(entry) ?? []).map((leak) => ({ ...leak, path: `${at}${leak.path}` })),
      ...hiddenIn(entry, at),
      ...(name === 'tools' ? oddities(entry, at) : []),
    ];
    const subject = quoted(String(entry['name'] ?? entry['uri'] ?? entry['uriTemplate'] ?? ''));
    problems.push(...found.map((one) => ({ ...one, message: `${subject}: ${one.message}` })));
  }
  return { entries: entries.map((entry) => sortKeys(entry) as Entry), problems };
}
