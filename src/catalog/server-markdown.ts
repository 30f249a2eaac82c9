import { effects } from '../model/index.ts';
import { codeSpan, escapeMarkdown, table } from './markdown.ts';
import type { ServerModel } from './server.ts';

/** The page of a server as Markdown. */
export function serverToMarkdown(server: ServerModel, siteUrl: string): string {
  return [
    `# ${server.name}`,
    server.about,
    server.severities.map(({ value, count }) => `${count} ${value.toLowerCase()}`).join(', '),
    '## Ready policies',
    server.profiles
      .map((profile) => `- [${profile.label}](${siteUrl}${profile.href}): ${profile.description} Over ${profile.total} tools: ${profile.decided}.`)
      .join('\n'),
    '## Tools',
    table(
      ['Tool', 'Severity', 'Category', 'One call', 'Recommended'],
      server.rows.map((row) => [
        `[${codeSpan(row.name)}](${siteUrl}${row.href})`,
        row.severity,
        row.category,
        row.line,
        effects[row.effect].label.toLowerCase(),
      ]),
    ),
    ...(server.removedRows.length === 0
      ? []
      : ['## Removed tools', server.removedRows.map((row) => `- [${codeSpan(row.name)}](${siteUrl}${row.href}): ${row.line}`).join('\n')]),
    '## What the source shows for the whole server',
    server.facts.map((fact) => `- ${fact.statement}`).join('\n'),
    '## Resources',
    server.resources === null
      ? 'Not captured.'
      : server.resources.map((resource) => `- ${codeSpan(resource.uri)}: ${escapeMarkdown(resource.name)}`).join('\n'),
    '## Versions',
    server.versions.map((version) => `- ${codeSpan(version.version)}, recorded ${version.date}: ${version.tools} tools`).join('\n'),
    `Snapshot digest ${codeSpan(server.provenance.digest)}. ${server.provenance.how}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}
