import { underscored } from '../../formats/underscored.ts';
import { under } from '../../clients/entries.ts';
import { type Amended, type Amender, type ServerWant, type TextFile, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

const lists = ['allow', 'ask', 'deny'] as const;

/** Claude Code: names in the permissions of one settings file; what allows a whole server, or more than it should, goes from every file. */
export const claudeCode: Amender = {
  asking: 'asked',
  hiding: 'hidden',
  amend(files, wants) {
    const own = files.filter(({ value, scope }) => under(value, 'permissions') !== undefined && scope !== 'managed');
    const [first] = own;
    const rule = ({ spelled }: ServerWant, tool: string) => `mcp__${spelled}__${underscored(tool)}`;
    const kept = new Set(own.flatMap(({ value }) => textsAt(value, 'allow')).filter((word) => !isTooWide(word, wants)));
    const added = {
      allow: wants
        .flatMap((want) => toolsFor('allowed', want).map((tool) => rule(want, tool)))
        .filter((word) => !kept.has(word)),
      ask: wants.flatMap((want) => [
        ...(want.whole === 'asked' ? [`mcp__${want.spelled}`] : []),
        ...toolsFor('asked', want).map((tool) => rule(want, tool)),
      ]),
      deny: wants.flatMap((want) => [
        ...(want.whole === 'hidden' ? [`mcp__${want.spelled}`] : []),
        ...toolsFor('hidden', want).map((tool) => rule(want, tool)),
      ]),
    };
    // A rule that allows is needed only where a wider one goes.
    const isWide = own.some(({ value }) => textsAt(value, 'allow').some((word) => isTooWide(word, wants)));
    const fresh = newFile(files, wants);
    const target = first ?? files.find(({ path }) => path === fresh);
    const narrowed = own.filter((file) => file !== target).map((file) => narrow(file, wants));
    const main = jsonText(target?.text ?? '{}\n');
    main.list(['permissions', 'allow'], { drop: (word) => isTooWide(word, wants), add: isWide ? added.allow : [] });
    for (const name of lists.slice(1)) main.list(['permissions', name], { add: added[name] });
    return [{ path: target?.path ?? fresh, before: target?.text, text: main.text }, ...narrowed];
  },
};

/** At home, unless all of the servers are the project's own. */
function newFile(files: readonly TextFile[], wants: readonly ServerWant[]): string {
  const isOfProject = wants.every(({ file }) => files.find(({ path }) => path === file)?.scope === 'project');
  return isOfProject ? '.claude/settings.json' : '~/.claude/settings.json';
}

function narrow({ path, text }: TextFile, wants: readonly ServerWant[]): Amended {
  const edited = jsonText(text);
  edited.list(['permissions', 'allow'], { drop: (word) => isTooWide(word, wants) });
  return { path, before: text, text: edited.text };
}

/** True for a rule that allows a tool which should not run, or more tools of a server than it names. */
function isTooWide(word: string, wants: readonly ServerWant[]): boolean {
  return wants.some(({ spelled, tools, whole }) => {
    if (word === `mcp__${spelled}`) return true;
    const start = `mcp__${spelled}__`;
    if (!word.startsWith(start)) return false;
    const name = word.slice(start.length);
    if (name.includes('*') || whole !== undefined) return true;
    return [...tools].some(([tool, wanted]) => underscored(tool) === name && wanted !== 'allowed');
  });
}

function textsAt(value: unknown, list: (typeof lists)[number]): string[] {
  const found = under(value, 'permissions', list);
  return Array.isArray(found) ? found.filter((word) => typeof word === 'string') : [];
}
