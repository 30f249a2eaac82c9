import { parse, type Problem, type Provenance, type Snapshot, snapshotSchema, sortKeys } from '../model/index.ts';
import { digestOf } from '../store/index.ts';
import type { Capture, ListName } from './capture.ts';
import { hiddenIn } from './oddities.ts';
import { scrub, type Secret } from './scrub.ts';
import { settle } from './settle.ts';
import { isDeep } from './walk.ts';

/** What a snapshot says about itself beyond what was captured. */
export interface Identity {
  server: string;
  version: string;
  sequence: number;
  provenance: Provenance;
}

/**
 * The snapshot of what was captured, scrubbed, salvaged, in canonical order, with its digests; and all problems that were found.
 * No snapshot where no tool could be listed.
 */
export function toSnapshot(
  capture: Capture,
  identity: Identity,
  secrets: readonly Secret[],
): { snapshot: Snapshot | undefined; problems: Problem[] } {
  const problems = scrub(capture.problems, secrets, '').value;
  const listed = (name: ListName) => {
    const list = settle(name, capture[name], secrets);
    problems.push(...list.problems);
    return list.entries;
  };
  const single = <T>(key: 'serverInfo' | 'instructions', value: T | undefined) => {
    if (value === undefined || isDeep(value)) return {};
    const clean = scrub(value, secrets, `/${key}`);
    problems.push(...clean.problems, ...hiddenIn(clean.value, `/${key}`));
    return { [key]: sortKeys(clean.value) as T };
  };

  const tools = listed('tools');
  // Where there are entries and none can be read, no tools would look like a server without any.
  if (tools === null || (tools.length === 0 && capture.tools!.length > 0)) return { snapshot: undefined, problems };
  const content = {
    ...single('serverInfo', capture.serverInfo),
    ...single('instructions', capture.instructions),
    tools: tools.map((definition) => ({ digest: digestOf(definition), definition })),
    resources: listed('resources'),
    resourceTemplates: listed('resourceTemplates'),
    prompts: listed('prompts'),
  };
  const { server, version, sequence, provenance } = identity;
  const snapshot = {
    format: 1,
    server,
    version,
    sequence,
    status: statusOf(problems),
    digest: digestOfContent(content),
    provenance: scrub(provenance, secrets, '').value,
    ...content,
    problems,
  };
  parse(snapshotSchema, snapshot, 'the snapshot');
  // Not the parsed value: it lacks what the schema catches, such as a title that is no text.
  return { snapshot: snapshot as Snapshot, problems };
}

/** The digest over everything listed: tools, resources, prompts, instructions. */
export function digestOfContent(content: {
  instructions?: string | undefined;
  tools: readonly { definition: unknown }[];
  resources: unknown;
  resourceTemplates: unknown;
  prompts: unknown;
}): string {
  return digestOf({
    instructions: content.instructions ?? null,
    tools: content.tools.map(({ definition }) => definition),
    resources: content.resources,
    resourceTemplates: content.resourceTemplates,
    prompts: content.prompts,
  });
}

/** degraded where something could not be captured, which is what an error among the problems says. */
function statusOf(problems: readonly Problem[]): Snapshot['status'] {
  return problems.some(({ level }) => level === 'error') ? 'degraded' : 'ok';
}
