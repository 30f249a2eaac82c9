import { describe, expect, it } from 'vitest';
import {
  getFormats,
  getListedText,
  getProfiles,
  getProfileText,
  getTool,
  getToolText,
  toolToMarkdown,
  type FormatModel,
  type JudgedTool,
  type ToolText,
} from '../../src/catalog/index.ts';
import type { Fate } from '../../src/formats/index.ts';
import { getToolPanel } from '../../src/site/panel.ts';
import { sampleOf } from '../sample.ts';
import { catalog } from '../catalogue.ts';

const { servers } = catalog;
// A server of one tool has no other tools to speak of.
const [alone, others] = [true, false].map((isAlone) =>
  servers.flatMap(({ tools }) => ((tools.length === 1) === isAlone ? tools : [])),
) as [JudgedTool[], JudgedTool[]];
const tools = [...sampleOf(others, 80), ...alone];
const refusing = ['hide', 'deny', 'refused'];

describe.each(tools.map((tool) => [`${tool.server.id}/${tool.name}`, tool] as const))('%s', (_name, tool) => {
  const model = getTool(tool);
  const texts = model.policy.formats.map((format) => ({ format, ...getToolText(tool, model.policy, format) }));

  it('says of its own calls in every format what the table of that format says', () => {
    for (const { format, sentence, outcomes } of texts) {
      const own = new Set(outcomes.filter((row) => row.tool === tool.name).map(kindOf));
      expect([format.id, sentence, ownSaid(sentence)]).toEqual([format.id, sentence, [...own].sort().join(' and ')]);
    }
  });

  it('says of a tool that the server gains later what the last row says', () => {
    for (const { format, sentence, outcomes } of texts)
      expect([format.id, sentence, laterSaid(sentence, kindOf(outcomes.at(-1)!))]).toEqual([format.id, sentence, true]);
  });

  it('promises a refused call in what to check where, and only where, the first row of its own calls is refused', () => {
    const { use, first } = getToolPanel(tool);
    const own = first.outcomes.find((row) => row.tool === tool.name)!;
    expect(use.check.length).toBe(refusing.includes(own.effect) ? 2 : 1);
  });

  it('counts by what the exporters say what reading the texts back counts, which the page of all formats leaves out', () => {
    for (const { format, text, decided } of texts) {
      const listed = getListedText(tool, model.policy, format);
      expect([format.id, listed.text === text, listed.decided]).toEqual([format.id, true, decided]);
    }
  });

  it('says that a text changes nothing where, and only where, the tool meets with it what an unnamed tool meets', () => {
    for (const { format, sentence, outcomes, losses } of texts) {
      const effects = new Set(outcomes.map(({ effect }) => effect));
      const changesNothing = effects.size === 1 && effects.has('allow') && losses.length === 0;
      expect([format.id, sentence.startsWith('Changes nothing')]).toEqual([format.id, changesNothing]);
    }
  });

  it('names beside the rows the mode in which they hold, and each in which one of them is something else', () => {
    for (const { format, outcomes, modes } of texts)
      expect([format.id, modes, unsaidModes(format, outcomes, modes)]).toEqual([format.id, modes, []]);
  });

  it('names the mode in the sentence above where its own calls meet something else in others', () => {
    for (const { format, sentence, outcomes } of texts) {
      const own = outcomes.filter((row) => row.tool === tool.name && kindOf(row) !== 'left');
      const isLoose = own.some((row) => new Set(fatesOf(format, row).map(({ fate }) => fate)).size > 1);
      const where = (format.modeTable.rows ?? '').replaceAll('`', '');
      expect([format.id, sentence, isLoose ? sentence.includes(where) : true]).toEqual([format.id, sentence, true]);
    }
  });

  it('names beside the counts of the page of all formats the modes in which they are others', () => {
    for (const format of model.policy.formats) {
      const { modes, decided } = getListedText(tool, model.policy, format);
      const { outcomes } = getToolText(tool, model.policy, format);
      const rows = outcomes.filter((row) => row.tool === tool.name);
      expect([format.id, decided, modes, unsaidModes(format, rows, modes)]).toEqual([format.id, decided, modes, []]);
    }
  });

  it('names the mode in Markdown too', () => {
    const [{ format, modes }] = texts as [(typeof texts)[0]];
    const markdown = toolToMarkdown(tool);
    expect(markdown).toContain(modes.replace(/\.$/, ''));
    expect(markdown).toContain(`With this text ${format.modeTable.rows} an agent that calls…`);
  });
});

const profiles = sampleOf(
  servers.flatMap((server) => getProfiles(server).map((profile) => ({ server, profile }))),
  12,
);

describe.each(profiles.map((each) => [`${each.server.id}: ${each.profile.label}`, each] as const))(
  '%s',
  (_name, { server, profile }) => {
    it('counts in every format what its table holds, and names the modes in which a row is something else', () => {
      for (const format of getFormats(catalog)) {
        const { outcomes, decided, modes } = getProfileText(server, profile, format);
        expect([format.id, decided]).toEqual([format.id, countedBy(outcomes)]);
        expect([format.id, modes, unsaidModes(format, outcomes, modes)]).toEqual([format.id, modes, []]);
      }
    });
  },
);

type Row = ToolText['outcomes'][number];

/** What an agent gets by a row: refused and hidden are one, and what the text leaves to the client is no asking. */
function kindOf({ effect, gets }: Row): string {
  if (gets === 'left to the mode of your client') return 'left';
  return refusing.includes(effect) ? 'refused' : effect;
}

/** What becomes of a row's call in each of the modes, read from its words. */
function fatesOf({ format }: FormatModel, row: Row): { id: string; as: string; fate: Fate }[] {
  if (!('list' in format.modes)) return [];
  const { rows, list } = format.modes;
  const unnamedRuns = list.find(({ id }) => id === rows)!.meets.unnamed === 'runs';
  return list.map(({ id, as, meets }) => ({
    id,
    as,
    fate:
      row.effect === 'hide'
        ? meets.hidden
        : kindOf(row) === 'refused'
          ? meets.denied
          : kindOf(row) === 'left'
            ? meets.unnamed
            : kindOf(row) === 'ask'
              ? meets.asked
              : unnamedRuns && meets.allowed === meets.unnamed
                ? meets.unnamed
                : meets.allowed,
  }));
}

/** The modes in which a row comes to something else than where the rows hold, and which the line does not name. */
function unsaidModes(format: FormatModel, outcomes: readonly Row[], line: string): string[] {
  const { modes } = format.format;
  if (!('list' in modes)) return line === modes.without ? [] : ['why there are none'];
  const unsaid = outcomes.flatMap((row) => {
    const fates = fatesOf(format, row);
    const own = fates.find(({ id }) => id === modes.rows)!;
    return [own, ...fates.filter(({ fate }) => fate !== own.fate)].filter(({ as }) => !names(line, as));
  });
  return [...new Set(unsaid.map(({ id }) => id))];
}

/** Whether the line holds the words of a mode; of several in a row the word before the name stands once. */
function names(line: string, as: string): boolean {
  return line.includes(as) || (as.includes('`') && line.includes(as.slice(as.indexOf('`'))));
}

function countedBy(outcomes: readonly Row[]): string {
  const counts = Map.groupBy(outcomes, ({ gets }) => gets);
  return Object.entries({
    'not listed, and a call is refused': 'hidden and refused',
    refused: 'refused',
    'waits until a person approves it': 'put to a person',
    'passed on, until the limit is reached': 'pass up to a limit',
    'passed on': 'pass',
    'left to the mode of your client': 'left to the mode of your client',
  })
    .flatMap(([gets, words]) => (counts.has(gets) ? [`${counts.get(gets)!.length} ${words}`] : []))
    .join(', ');
}

/** What the first sentence says of the tool's own calls, in the words of the effects. */
function ownSaid(sentence: string): string {
  const passing = /^Asks/.test(sentence)
    ? 'ask'
    : /^Leaves/.test(sentence)
      ? 'left'
      : /^Lets .* run up to/.test(sentence)
        ? 'limit'
        : /^(Lets|Changes nothing)/.test(sentence)
          ? 'allow'
          : undefined;
  const refused = /^(Hides|Refuses)|refuses the others/.test(sentence) ? 'refused' : undefined;
  return [passing, refused]
    .filter((said) => said !== undefined)
    .sort()
    .join(' and ');
}

/** Whether what is said of the other tools covers one that is gained later. */
function laterSaid(sentence: string, kind: string): boolean {
  const later = /gains later (.*)\.$/.exec(sentence)?.[1];
  if (later !== undefined) return saysKind(later, kind);
  if (/as (it is|they are)\.$/.test(sentence)) return kind === 'allow';
  if (/as the mode of your client has (it|them)\.$/.test(sentence)) return kind === 'left';
  return saysKind(sentence.slice(sentence.lastIndexOf('The other')), kind);
}

function saysKind(words: string, kind: string): boolean {
  const said: Record<string, RegExp> = {
    left: /left to the mode of your client/,
    refused: /hidden|refused/,
    ask: /asked for/,
    limit: /limit/,
    allow: /runs|let through/,
  };
  return said[kind]!.test(words);
}
