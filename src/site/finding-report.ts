import type { FindingModel, ReviewedModel } from '../catalog/index.ts';

/** A report of a finding, filled in. */
export interface FindingReport {
  /** The address of a new issue of the server's own repository; null where that is not on GitHub or not known. */
  author: string | null;
  /** The same report as a text, for whoever finds another way to the author. */
  text: string;
  /** The contact page, for whoever finds the finding wrong. */
  objection: string;
}

/** Reports of something read in the source; `page` is the whole address at which it stands. */
export function reportReviewed(finding: ReviewedModel, page: string, contact: string): FindingReport {
  const { tools, says, statement, sources, chosen, change } = finding;
  const names = tools.map(({ name }) => name);
  const said = says.map(({ argument, text }) => (argument === null ? `> ${text}` : `> ${argument}: ${text}`));
  return {
    ...toAuthor(finding.repository, `${listed(names)}: ${finding.what.toLowerCase()}`, [
      `The definition of ${listed(names.map((name) => `\`${name}\``))} says:`,
      said.join('\n'),
      statement,
      ...sources.map(({ text, note }) => (note === null ? text : `${text}: ${note}`)),
      chosen,
      `What would help: ${change}`,
      `Found by reading the source: ${page}`,
    ]),
    objection: objectionTo(finding, names[0]!, `${page} says: ${statement}\n\nThat is wrong, because: `, contact),
  };
}

/** Reports of a hint that the tool's own definition contradicts. */
export function reportContradicted(finding: FindingModel, page: string, contact: string): FindingReport {
  const { tool, hint, found, quotations } = finding;
  const quoted = quotations.flatMap(({ argument, segments }) => {
    const text = segments.map((segment) => segment.text).join('');
    return text === '' ? (argument === null ? [] : [`> argument ${argument}`]) : [`> ${text}`];
  });
  return {
    ...toAuthor(finding.repository, `${tool}: ${hint} contradicts its definition`, [
      `\`${tool}\` has \`${hint}\`, and its definition reads as that of a tool of the kind ${found}:`,
      quoted.join('\n'),
      advice(finding),
      `Found by reading the definition: ${page}`,
    ]),
    objection: objectionTo(
      finding,
      tool,
      `${page} says that ${hint} of ${tool} contradicts its definition, which was found ${found}. It does not, because: `,
      contact,
    ),
  };
}

function advice({ hint, found }: FindingModel): string {
  if (hint === 'destructiveHint: false')
    return 'Either set destructiveHint to true, or say in the description what is kept.';
  return hint === 'readOnlyHint: true'
    ? 'Either leave readOnlyHint out, or say in the description why nothing changes.'
    : `Either say in the description what a call destroys, or, as it was found ${found}, set readOnlyHint to true instead.`;
}

function toAuthor(
  repository: string | null,
  title: string,
  paragraphs: readonly string[],
): Pick<FindingReport, 'author' | 'text'> {
  const body = paragraphs.join('\n\n');
  const place = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+/.exec(repository ?? '')?.[0];
  return {
    author: place === undefined ? null : `${place}/issues/new?${new URLSearchParams({ title, body })}`,
    text: `${title}\n\n${body}`,
  };
}

function objectionTo({ server }: { server: string }, tool: string, message: string, contact: string): string {
  return `${contact}?${new URLSearchParams({ tool: `${tool} (${server})`, message })}`;
}

function listed(names: readonly string[]): string {
  return names.length < 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
