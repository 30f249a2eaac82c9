import { nearest } from '../../model/nearest.ts';
import { InputError, keys } from '../../model/index.ts';
import { type Profile, profiles } from '../../policy/index.ts';
import type { Catalog, JudgedServer, JudgedTool } from '../judge.ts';
import { getFormats, type FormatModel } from '../terms/formats.ts';
import { getProfiles, getProfileText } from './profiles.ts';
import { getToolText } from './tool-policy.ts';
import { getTool } from '../tool/tool.ts';

/** A policy that somebody asks for: of one tool, leaving the rest of its server, or of the whole server. */
export interface PolicyWish {
  server: string;
  tool?: string | undefined;
  /** `operate` where neither a tool nor a profile is given. */
  profile?: string | undefined;
  format: string;
  /** The name under which the consumer knows the server; its id where it is not given. */
  name?: string | undefined;
}

/** The text of a policy for a file of this name, and what the format cannot say. Throws InputError for what there is not. */
export function policyAsked(catalog: Catalog, wish: PolicyWish) {
  const { tool, profile, name } = wish;
  if (tool !== undefined && profile !== undefined)
    throw wrong('give a tool or a profile, not both', 'leave one of the two out');
  const server = serverAsked(catalog, wish.server);
  const formats = getFormats(catalog);
  const format = formats.find(({ id }) => id === wish.format);
  if (!format) throw wrong(`there is no format "${wish.format}"`, formats.map(({ id }) => id).join(', '));
  const problem = name === undefined ? undefined : format.format.serverNames.problem?.(name);
  if (problem !== undefined) throw wrong(`${format.title} takes no server named "${name!}"`, problem);
  const { text, losses } =
    tool === undefined ? ofServer(server, profile ?? 'operate', format, name) : ofTool(server, tool, format, name);
  return { text, filename: format.filename, losses };
}

/** The server of this id. Throws InputError where there is none. */
export function serverAsked({ servers }: Catalog, id: string): JudgedServer {
  const found = servers.find((server) => server.id === id);
  if (found) return found;
  throw wrong(`there is no server "${id}"`, servers.map((server) => server.id).join(', '));
}

/** The tool of this name, of those that the newest version of the server has. Throws InputError where there is none. */
export function toolAsked({ id, current }: JudgedServer, name: string): JudgedTool {
  const found = current.find((tool) => tool.name === name);
  if (found) return found;
  const names = current.map((tool) => tool.name);
  throw wrong(`${id} has no tool "${name}"`, nearest(name, names) ?? names.join(', '));
}

function ofServer(server: JudgedServer, id: string, format: FormatModel, name?: string) {
  const profile = getProfiles(server).find((each) => each.id === (id as Profile));
  if (!profile) throw wrong(`there is no profile "${id}"`, keys(profiles).join(', '));
  return getProfileText(server, profile, format, name);
}

function ofTool(server: JudgedServer, toolName: string, format: FormatModel, name?: string) {
  const tool = toolAsked(server, toolName);
  const { policy } = getTool(tool);
  const context = name === undefined ? policy.context : { ...policy.context, name };
  return getToolText(tool, { ...policy, context }, format);
}

function wrong(message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path: 'what was asked for', message, tip }]);
}
