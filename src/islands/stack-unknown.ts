import type { Choice, Proposal } from '../amend/index.ts';
import { launchInWords, type StackServer } from '../clients/index.ts';

const does = {
  hidden: 'the policy refuses all of it until you know them',
  asked: 'the policy asks for each of its calls',
  left: 'the policy leaves it as it is',
} as const;

/** What is not known of a stack, and what in its files holds for nothing: of what, and a sentence. */
export function notKnown(proposals: readonly Proposal[], { unknown }: Choice): { of: string; text: string }[] {
  const servers = proposals.flatMap(({ now }) => now.servers.filter(({ off }) => off === undefined));
  return [
    ...servers.filter(({ match }) => !match).map((server) => ({ of: server.name, text: unmatched(server, unknown) })),
    ...versions(servers, 'not pinned', 'no version: the tools are those of the newest that was recorded'),
    ...versions(servers, 'another', 'a version that was not recorded: the tools are those of the newest that was'),
    ...proposals.flatMap(({ now }) => [
      ...now.unfit.map(({ file, path, message }) => ({
        of: `${file}${path === '' ? '' : ` ${path}`}`,
        text: `${message}.`,
      })),
      ...now.idle.map(({ file, path, server }) => ({
        of: `${file} ${path}`,
        text: `This rule holds for no server of yours: none of ${now.title} is named “${server}”.`,
      })),
      ...now.shadowed.map(({ name, file }) => ({
        of: name,
        text: `The one of ${file} does not count: another of that name does.`,
      })),
      ...now.notes.map((text) => ({ of: now.title, text })),
    ]),
    {
      of: 'Resources and prompts',
      text: 'of these servers are no tools: they are in no count, and no rule here holds them back.',
    },
  ];
}

function unmatched({ launch }: StackServer, unknown: Choice['unknown']): string {
  return `is not in the catalogue (${launchInWords(launch)}). Its tools are in no count above; ${does[unknown]}.`;
}

function versions(
  servers: readonly StackServer[],
  fit: 'not pinned' | 'another',
  words: string,
): { of: string; text: string }[] {
  const own = servers.filter(({ match, launch }) => match?.version === fit && launch.by !== 'address');
  const names = [...new Set(own.map(({ name }) => name))];
  return names.length === 0
    ? []
    : [{ of: names.join(', '), text: `${names.length === 1 ? 'names' : 'name'} ${words}.` }];
}
