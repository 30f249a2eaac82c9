import type { ServerDocument } from '../../model/index.ts';
import type { JudgedServer } from '../judge.ts';
import type { ToolRow } from '../server/rows.ts';
import { getServer, type ServerModel } from '../server/server.ts';
import { factsToApi, provenanceToApi } from './shared.ts';

/** What is said of a server, as its public document; its tools as rows, each with the address of its own document. */
export function serverToApi(judged: JudgedServer): ServerDocument {
  const server = getServer(judged);
  return {
    schemaVersion: 1,
    id: server.id,
    name: server.name,
    vendor: server.vendor,
    about: server.about,
    page: server.href,
    markdown: `${server.href}index.md`,
    repository: server.repository,
    licence: server.licence,
    launch: server.launch,
    tools: server.rows.map(rowToApi),
    removedTools: server.removedRows.map(rowToApi),
    profiles: server.profiles.map(({ id, label, description, href, decided, policy }) => ({
      id,
      label,
      description,
      page: href,
      decided,
      policy,
    })),
    combinations: combinationsToApi(server.combinations),
    resources: server.resources?.map(({ uri, name, note }) => ({ uri, name, note })) ?? null,
    prompts: server.prompts,
    facts: factsToApi(server.facts),
    versions: server.versions.map(({ version, date, tools, added, removed, changed }) => ({
      version,
      date,
      tools,
      added,
      removed,
      changed: changed.map(({ tool }) => tool),
    })),
    provenance: provenanceToApi(server.provenance),
  };
}

function combinationsToApi({
  sides,
  pairs,
  triple,
  alone,
}: ServerModel['combinations']): ServerDocument['combinations'] {
  const names = (tools: readonly { name: string }[]): string[] => tools.map(({ name }) => name);
  const toApi = ({ cut, ...one }: (typeof pairs)[number]) => ({ ...one, cut: { ...cut, tools: names(cut.tools) } });
  return {
    sides: sides.map(({ side, phrase, tools, unknown }) => ({
      side,
      phrase,
      tools: names(tools),
      unknown: names(unknown),
    })),
    pairs: pairs.map(toApi),
    triple: triple && toApi(triple),
    alone: names(alone),
  };
}

function rowToApi({ name, href, line, category, severity, points, effect, review }: ToolRow) {
  return { name, page: href, data: `${href}index.json`, summary: line, category, severity, points, effect, review };
}
