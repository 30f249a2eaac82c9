import {
  type Choice,
  type Difference,
  type Amended,
  type Move,
  namesIn,
  type Proposal,
  withoutNames,
} from '../amend/index.ts';
import { limits, linkToServers } from '../builder/index.ts';
import { isUnasked, launchInWords, type StackServer } from '../clients/index.ts';
import type { Fate } from '../formats/index.ts';
import { counted, type Severity, severityNames } from '../model/index.ts';
import { fateViews } from './fate-views.ts';
import { chainsOf } from './stack-chains.ts';
import type { Counts, PolicyView, ServerView, StackView, ToolView } from './stack-messages.ts';
import { notKnown } from './stack-unknown.ts';

const fates = Object.keys(fateViews) as Fate[];

type Show = (change: Amended, words: readonly string[]) => Difference;

/** What the page shows of what some files come to. */
export function viewOf(proposals: readonly Proposal[], moves: readonly Move[], choice: Choice, show: Show): StackView {
  const tools = moves.map(toolView);
  const servers = proposals.flatMap(({ now }) => now.servers.map((server) => serverView(server, now.title)));
  const unmatched = proposals.flatMap(({ now }) => now.servers.filter(({ match, off }) => !match && off === undefined));
  const stricter = moves.filter(({ tool, then }) => fates.indexOf(then) > fates.indexOf(tool.fate)).length;
  const looser = moves.filter(({ tool, then }) => fates.indexOf(then) < fates.indexOf(tool.fate)).length;
  return {
    servers,
    now: countsOf(tools, 'now', unmatched.length === 0 ? '' : `${counted(unmatched.length, 'server')} not known`),
    after: countsOf(tools, 'then', unmatched.length === 0 ? '' : `servers not known: ${unknownWords[choice.unknown]}`),
    moved: `${counted(stricter, 'tool')} ${stricter === 1 ? 'becomes' : 'become'} stricter, ${looser === 0 ? 'none' : looser} looser.`,
    tools,
    chains: chainsOf(proposals, tools),
    policies: proposals.map((proposal) => policyView(proposal, show)),
    unknown: notKnown(proposals, choice),
    share: withoutNames(proposals, moves),
    build: linkOf(proposals, choice),
  };
}

/** The end of the address that opens the recognised servers in the builder, by their ids in the catalogue and no other name. */
function linkOf(proposals: readonly Proposal[], { profile }: Choice): string {
  const ids = proposals.flatMap(({ now }) => now.servers.flatMap(({ match }) => match?.server.id ?? []));
  const [...found] = new Set(ids);
  return found.length === 0 ? '' : linkToServers(found.slice(0, limits.servers), profile);
}

/** What becomes of servers that are not known. */
export const unknownWords = { hidden: 'refused whole', asked: 'asked for', left: 'left as they are' } as const;

function toolView({ tool, server, client, then }: Move): ToolView {
  return {
    tool: tool.name,
    href: tool.href ?? '',
    server: server.name,
    client: client.title,
    severity: tool.severity,
    now: tool.fate,
    then,
    line: tool.line,
  };
}

function serverView({ name, match, launch, tools, variables, off }: StackServer, client: string): ServerView {
  const shown = { name, client, variables };
  const starts = launchInWords(launch);
  if (!match)
    return { ...shown, found: null, by: starts, tools: off === undefined ? 'tools not known' : `not started: ${off}` };
  const { server, by, version, judgedBy } = match;
  const fit =
    version === 'recorded' ? judgedBy! : version === 'another' ? 'a version not recorded' : 'no version named';
  return {
    ...shown,
    found: { href: server.href, title: server.name },
    by: `by its ${by}, ${launch.by === 'address' ? launch.address : /^[0-9a-f]{40}$/.test(fit) ? fit.slice(0, 7) : fit}`,
    tools: off === undefined ? counted(tools.length, 'tool') : `not started: ${off}`,
  };
}

function countsOf(tools: readonly ToolView[], when: 'now' | 'then', unknown: string): Counts {
  const open = tools.filter((tool) => isUnasked(tool[when]));
  const worst = (severity: Severity) => open.filter((tool) => tool.severity === severity).length;
  const found = severityNames
    .toReversed()
    .filter((severity) => severity === 'Critical' || severity === 'High')
    .flatMap((severity) => (worst(severity) === 0 ? [] : [`${worst(severity)} ${severity}`]));
  return {
    fates: fates
      .map((fate) => ({ fate, count: tools.filter((tool) => tool[when] === fate).length }))
      .filter(({ fate, count }) => count > 0 || fate === 'runs' || fate === 'asked' || fate === 'hidden'),
    lead: `${open.length} of ${tools.length}`,
    rest: ` known tools may run without a question, ${found.length === 0 ? 'none Critical or High' : `${found.join(' and ')} among them`}.`,
    unknown,
  };
}

function policyView({ now, files, cannot }: Proposal, show: Show): PolicyView {
  const words = namesIn(now);
  const modes = [...new Set(now.servers.filter(({ off }) => off === undefined).map(({ mode }) => mode.id))];
  return {
    id: now.id,
    title: now.title,
    mode: modes.length === 0 ? '' : `Read in the mode ${modes.map((mode) => `“${mode}”`).join(' and ')}.`,
    files: files.map((change) => ({
      ...show(change, words),
      path: change.path,
      filename: change.path
        .replace(/ \(\d+\)$/, '')
        .split('/')
        .at(-1)!,
      isNew: change.before === undefined,
      text: change.text,
    })),
    cannot,
  };
}
