import type { Provenance } from '../model/index.ts';
import type { Capture } from './capture.ts';
import type { Plan } from './plan.ts';
import type { Identity } from './snapshot.ts';

/** The version of a server that tells none. */
export const unknownVersion = 'unknown';

/** Which server and version was captured, and how. */
export function identityOf(plan: Plan, capture: Capture, today: string): Omit<Identity, 'sequence'> {
  return {
    server: plan.server ?? idFrom(capture.serverInfo?.['name'] ?? plan.source.name),
    version: plan.version ?? versionFrom(capture) ?? unknownVersion,
    provenance: provenanceOf(plan, capture, today),
  };
}

function provenanceOf(plan: Plan, capture: Capture, date: string): Provenance {
  const { source, how, transport, runtime } = plan;
  const { protocolVersion } = capture;
  return {
    source,
    how,
    ...(plan.transport === 'stdio'
      ? { command: withoutSecrets(plan.shown), environment: Object.keys(plan.environment).sort() }
      : {}),
    transport,
    ...(runtime === undefined ? {} : { runtime }),
    ...(protocolVersion === undefined ? {} : { protocolVersion }),
    date,
  };
}

function idFrom(name: unknown): string {
  const id = String(name)
    .toLowerCase()
    .replace(/\.json$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'server' : id.slice(0, 60);
}

// What the server says becomes a file name, so it is cut down to what one may hold.
function versionFrom({ serverInfo }: Capture): string | undefined {
  const said = typeof serverInfo?.['version'] === 'string' ? serverInfo['version'] : '';
  const version = said.replace(/[^A-Za-z0-9._+-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return version === '' ? undefined : version.slice(0, 100);
}

// A flag such as --api-key carries its secret behind a = or in the next word.
function withoutSecrets(words: readonly string[]): string[] {
  const flag = /^--?[\w-]*(token|secret|pass|credential|auth|key)[\w-]*/i;
  return words.map((word, index) => {
    if (flag.test(word)) return word.replace(/=.*/s, '=<secret>');
    return flag.test(words[index - 1] ?? '') && !words[index - 1]?.includes('=') ? '<secret>' : word;
  });
}
