import { InputError, type Provenance } from '../model/index.ts';
import { type Capture, problem } from './capture.ts';
import type { Plan } from './plan.ts';
import type { Identity } from './snapshot.ts';

/** Which server and version was captured, and how. */
export function identityOf(plan: Plan, capture: Capture, today: string): Omit<Identity, 'sequence'> {
  return {
    server: plan.server ?? idFrom(capture.serverInfo?.['name'] ?? plan.source.name),
    version: plan.version ?? versionFrom(capture, plan),
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

function versionFrom(capture: Capture, plan: Plan): string {
  const version = capture.serverInfo?.['version'];
  if (typeof version === 'string' && version !== '') return version;
  if (capture.tools === null) return 'unknown';
  throw new InputError([
    problem('error', plan.server ?? plan.source.name, 'nothing says which version this is', {
      tip: 'give it, such as --version 1.4.0',
    }),
  ]);
}

// A flag such as --api-key carries its secret behind a = or in the next word.
function withoutSecrets(words: readonly string[]): string[] {
  const flag = /^--?[\w-]*(token|secret|pass|credential|auth|key)[\w-]*/i;
  return words.map((word, index) => {
    if (flag.test(word)) return word.replace(/=.*/s, '=<secret>');
    return flag.test(words[index - 1] ?? '') && !words[index - 1]?.includes('=') ? '<secret>' : word;
  });
}
