import type { ListedCatalogue, ListedServer, ListedTool } from '../clients/catalogue.ts';
import { sidesOf } from '../combine/index.ts';
import type { Server } from '../model/index.ts';
import type { Catalog, JudgedServer, JudgedTool } from './judge.ts';

/** The catalogue as a stack reads it: by what each server is recognised, and how bad its tools are. */
export function listCatalogue({ servers }: Catalog): ListedCatalogue {
  return { servers: servers.map(listServer) };
}

function listServer(server: JudgedServer): ListedServer {
  const { data, id, href, tools } = server;
  const { launch, configuredAs, repository, name } = data.server;
  const { source } = launch;
  const of = (kind: Server['launch']['source']['kind'], text: string) => (source.kind === kind ? [text] : []);
  return {
    id,
    name,
    href,
    packages: unique([
      ...of('npm', `npm:${source.name}`),
      ...of('pypi', `pypi:${source.name}`),
      ...(configuredAs?.packages ?? []),
    ]),
    images: configuredAs?.images ?? [],
    addresses: unique([launch.url, ...of('url', source.name), ...(configuredAs?.addresses ?? [])].map(withoutScheme)),
    commands: configuredAs?.commands ?? [],
    repositories: unique([repository, ...of('git', source.name)].map(withoutScheme)),
    versions: data.snapshots.map(({ version }) => version),
    digests: data.snapshots.map(({ digest }) => digest),
    tools: tools.map((tool) => listTool(tool, server)),
  };
}

function listTool({ name, verdict, line }: JudgedTool, { data: { snapshots } }: JudgedServer): ListedTool {
  const { category, severity, axes, sum } = verdict;
  const versions = snapshots.flatMap((snapshot, at) =>
    snapshot.tools.some(({ definition }) => definition.name === name) ? [at] : [],
  );
  return {
    name,
    category,
    severity,
    points: sum.reduce((total, { points }) => total + points, 0),
    line,
    ...sidesOf(axes),
    ...(versions.length < snapshots.length && { versions }),
  };
}

function withoutScheme(address: string | undefined): string | undefined {
  return address?.replace(/^(git\+)?https?:\/\//, '').replace(/(\.git)?\/*$/, '');
}

function unique(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.filter((word) => word !== undefined && word !== ''))] as string[];
}
