import { effects, counted } from '../../model/index.ts';
import { codeSpan, escapeMarkdown, list, table } from './markdown.ts';
import type { JudgedServer } from '../judge.ts';
import { getServer } from '../server/server.ts';
import { absolute } from '../settings.ts';
import { getSharedFacts } from '../tool/facts.ts';

/** The page of a server as Markdown. */
export function serverToMarkdown(judged: JudgedServer): string {
  const server = getServer(judged);
  const several = getSharedFacts(judged.data.reviews, judged.tools.length);
  const at = (href: string): string => absolute(judged.catalog.settings, href);
  return [
    `# ${server.name}`,
    server.about,
    server.severities.map(({ value, count }) => `${count} ${value.toLowerCase()}`).join(', '),
    '## Ready policies',
    list(
      server.profiles.map(
        (profile) =>
          `[${profile.label}](${at(profile.href)}): ${profile.description} Over ${counted(profile.total, 'tool')}: ${profile.decided}.`,
      ),
    ),
    '## Tools',
    table(
      ['Tool', 'Severity', 'Category', 'One call', 'Recommended'],
      server.rows.map((row) => [
        `[${codeSpan(row.name)}](${at(row.href)})`,
        row.severity,
        row.category,
        row.line,
        effects[row.effect].label.toLowerCase(),
      ]),
    ),
    ...(server.removedRows.length === 0
      ? []
      : [
          '## Removed tools',
          list(server.removedRows.map((row) => `[${codeSpan(row.name)}](${at(row.href)}): ${row.line}`)),
        ]),
    '## What its tools can do together',
    list([
      `Of its current tools, ${server.combinations.counts}.`,
      ...server.combinations.said.map(({ text, tools }) =>
        [text, tools.map(({ name }) => codeSpan(name)).join(', ')].filter(Boolean).join(' '),
      ),
    ]),
    '## What the source shows for the whole server',
    list(server.facts.map((fact) => fact.statement)),
    ...(several.length === 0
      ? []
      : [
          '## What was established for several tools',
          list(
            several.map(
              ({ fact, of }) =>
                `${codeSpan(fact.id)}: ${fact.statement} (${fact.certainty}: ${fact.sources.map(({ text }) => text).join('; ')}) Of ${of.map(codeSpan).join(', ')}.`,
            ),
          ),
        ]),
    '## Resources',
    server.resources === null
      ? 'Not captured.'
      : list(server.resources.map((resource) => `${codeSpan(resource.uri)}: ${escapeMarkdown(resource.name)}`)),
    '## Versions',
    list(
      server.versions.map(
        (version) => `${codeSpan(version.version)}, recorded ${version.date}: ${counted(version.tools, 'tool')}`,
      ),
    ),
    `Snapshot digest ${codeSpan(server.provenance.digest)}. ${server.provenance.how}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}
