import { join } from 'node:path';
import {
  parse,
  type Reviews,
  reviewsSchema,
  type Server,
  serverSchema,
  type ToolPageData,
  toolPageSchema,
  type VerdictsFile,
  verdictsFileSchema,
} from '../model/index.ts';
import { writeComputed } from './computed.ts';
import { contentRoot, serverFolder } from './paths.ts';
import { fail, namesIn, parseJson, parseYaml, readMdx, readOptional, readText, shown } from './read-file.ts';

/** The ids of all catalogued servers, in code-unit order. */
export function serverIds(root = contentRoot): string[] {
  return namesIn(join(root, 'servers'), '');
}

/** The entry of one server. Throws InputError where there is none, naming those that exist. */
export function readServer(id: string, root = contentRoot): Server {
  const file = join(serverFolder(root, id), 'server.yaml');
  const text = readText(file, `give one of ${serverIds(root).join(', ') || 'none yet'}, or write this file`);
  const server = parseYaml(serverSchema, text, file);
  if (server.id !== id)
    fail(file, 'the id is not the name of its folder', `write id: ${id}`, { expected: id, actual: server.id });
  return server;
}

/** The entries of all servers, by id. */
export function readServers(root = contentRoot): Server[] {
  return serverIds(root).map((id) => readServer(id, root));
}

/** What people established about a server; empty where nobody has yet. */
export function readReviews(server: string, root = contentRoot): Reviews {
  const file = join(serverFolder(root, server), 'reviews.yaml');
  return parseYaml(reviewsSchema, readOptional(file) ?? '{}', file);
}

/** The computed verdicts of a server; undefined where they were never written. */
export function readVerdicts(server: string, root = contentRoot): VerdictsFile | undefined {
  const file = verdictsPath(root, server);
  const text = readOptional(file);
  return text === undefined ? undefined : parse(verdictsFileSchema, parseJson(text, file), shown(file));
}

/** Writes the verdicts of a server; true when that changed the file. */
export function writeVerdicts(server: string, verdicts: VerdictsFile, root = contentRoot): boolean {
  return writeComputed(verdictsFileSchema, verdicts, verdictsPath(root, server));
}

/** The authored pages of a server's tools, by file name. */
export function readToolPages(server: string, root = contentRoot): ToolPageData[] {
  const folder = join(serverFolder(root, server), 'tools');
  const files = new Map<string, string>();
  return namesIn(folder, '.mdx').map((name) => {
    const file = join(folder, `${name}.mdx`);
    const { data: page, body } = readMdx(toolPageSchema, file);
    const other = files.get(page.tool);
    if (other !== undefined) fail(file, `is the second page of the tool ${page.tool}`, `merge it with ${shown(other)}`);
    files.set(page.tool, file);
    return { ...page, file: `servers/${server}/tools/${name}.mdx`, body };
  });
}

/** The path of the verdicts of a server. */
export function verdictsPath(root: string, server: string): string {
  return join(serverFolder(root, server), 'verdicts.json');
}
