import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCedarVersion } from '@cedar-policy/cedar-wasm/nodejs';
import { type Answer, formats, readers } from '../../src/formats/index.ts';
import { type Call, type Effect, isObject, type Policy, type Proof } from '../../src/model/index.ts';
import { decide, noCounters, refuses } from '../../src/policy/index.ts';
import { agentcoreEngine } from './agentcore.ts';
import { agentgatewayEngine } from './agentgateway.ts';
import type { Engine } from './agreement.ts';
import { cedarEngine } from './cedar.ts';
import { mcpProxyAnswers, mcpProxyVersion } from './mcp-proxy.ts';
import { opaDecisions, opaVersion } from './opa.ts';
import { readTrial } from './prove/scenarios.ts';
import { compareVectors, readVectors, type Vector } from './vectors.ts';
import { publishedForWlm } from './wlm.ts';

/** What running a consumer's engine in this process showed; the day is added by whoever runs it. */
export type LightProof = Omit<Proof, 'date'>;

/** What the provers need beside the project: more recorded decisions, and the programs of Open Policy Agent and mcp-proxy. */
export interface Means {
  vectors?: string;
  opa?: string;
  mcpProxy?: string;
}

const words: Record<Effect, string> = { hide: 'hidden', deny: 'refused', ask: 'asked', limit: 'ran', allow: 'ran' };

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  devDependencies: Record<string, string>;
};

const nothing: Policy = { version: 1, default: 'deny', rules: [] };

/** The proofs that take seconds, by format; undefined where the program is missing that they need. */
export const lightProofs: Record<string, (means: Means) => LightProof | undefined | Promise<LightProof | undefined>> = {
  intercept({ vectors }) {
    const recorded = readVectors(vectors);
    const { cases, agreed } = compareVectors(recorded);
    const policies = recorded.decisions.length + recorded.sequences.length;
    return {
      format: 'intercept',
      level: 'vectors',
      consumer: 'Intercept, decisions recorded from its engine',
      version: 'March 2026',
      cases,
      agreed,
      outcomes: {},
      transcript: digest(recorded),
      summary: `Our evaluator of the dialect gives ${agreed} of ${cases} recorded answers on ${policies} policies as the engine gave them; exports are decided by it. The gateway was not run on them.`,
    };
  },
  policylayer({ vectors }) {
    const recorded = readVectors(vectors).decisions.filter(({ policy }) => hasOnlySharedFields(policy));
    const reader = readers.find(({ format }) => format === 'policylayer')!;
    const pairs = recorded.flatMap(({ policy, calls, decisions = [] }) => {
      const decideCall = reader.decide(policy, '');
      return calls.map(({ name }, index) => [
        decideCall({ tool: name, arguments: {} }) === 'allow',
        decisions[index]?.Allowed,
      ]);
    });
    const agreed = pairs.filter(([a, b]) => a === b).length;
    return {
      format: 'policylayer',
      level: 'read',
      consumer: 'PolicyLayer, its documentation',
      version: 'undated',
      cases: pairs.length,
      agreed,
      outcomes: {},
      transcript: digest(recorded),
      summary: `The hosted gateway was not run. The fields that it shares with the open-source engine decide ${agreed} of ${pairs.length} recorded calls as that engine did; limits are as documented.`,
    };
  },
  cedar: () => ({
    ...decided('cedar', cedarEngine),
    consumer: 'Cedar, @cedar-policy/cedar-wasm',
    version: getCedarVersion(),
    summary:
      'Cedar’s own engine decided every published WLM policy over calls of every tool, in the context that ToolHive makes of arguments. ToolHive was not run.',
  }),
  agentcore: () => ({
    ...decided('agentcore', agentcoreEngine),
    consumer: 'Cedar, @cedar-policy/cedar-wasm',
    version: getCedarVersion(),
    summary:
      'Cedar’s own engine validated and decided every published WLM policy against a schema made from the tools’ input schemas. AgentCore was not run.',
  }),
  agentgateway: () => ({
    ...decided('agentgateway', agentgatewayEngine),
    level: 'read',
    consumer: 'CEL, @bufbuild/cel',
    version: manifest.devDependencies['@bufbuild/cel']!,
    summary:
      'A CEL engine evaluated the rules of every published WLM policy over calls of every tool; they were put together as the source of agentgateway does it. agentgateway was not run.',
  }),
  rego({ opa }) {
    if (opa === undefined) return undefined;
    return {
      ...decided('rego', undefined, opa),
      consumer: 'Open Policy Agent',
      version: opaVersion(opa),
      summary: 'Open Policy Agent loaded every published WLM policy and decided calls of every tool.',
    };
  },
  async tbxark({ mcpProxy }) {
    if (mcpProxy === undefined) return undefined;
    const exporter = formats.find(({ id }) => id === 'tbxark')!;
    const trial = readTrial();
    const rows: Row[] = [];
    for (const { name, policy } of [...trial.scenarios, { name: 'nothing', policy: nothing }]) {
      const { text, enforced } = exporter.export(policy, trial.context);
      rows.push(...compared(name, enforced, trial.calls, await mcpProxyAnswers(mcpProxy, text, trial)));
    }
    return {
      format: 'tbxark',
      level: 'ran',
      consumer: 'TBXark mcp-proxy, built from its source',
      version: mcpProxyVersion(mcpProxy),
      ...counted(rows),
      summary:
        'mcp-proxy served the replayed WLM server under each policy. What it hid it did not list, and calls of it did not reach the server.',
    };
  },
};

/** Decides every published policy of WLM by an engine, and compares with what the export says that it enforces. */
function decided(
  format: string,
  engine: Engine | undefined,
  opa = '',
): Omit<LightProof, 'consumer' | 'version' | 'summary'> {
  const { context, policies, calls, fitting } = publishedForWlm();
  const exporter = formats.find(({ id }) => id === format)!;
  const tried = format === 'agentcore' ? fitting : calls;
  const rows = policies.flatMap(({ name, policy }) => {
    const { text, enforced } = exporter.export(policy, context);
    const answers = engine ? tried.map(engine(text, context)) : opaDecisions(opa, text, tried);
    return compared(name, enforced, tried, answers);
  });
  return { format, level: 'engine', ...counted(rows) };
}

/** A call under a policy: what the export says that it enforces, and what was done. */
interface Row {
  policy: string;
  call: Call;
  promised: Effect;
  did: Answer | undefined;
}

function compared(policy: string, enforced: Policy, calls: readonly Call[], answers: readonly Row['did'][]): Row[] {
  return calls.map((call, index) => {
    const promised = decide(enforced, call, { now: 0, counters: noCounters }).effect;
    return { policy, call, promised, did: answers[index] };
  });
}

function counted(rows: readonly Row[]): Pick<LightProof, 'cases' | 'agreed' | 'outcomes' | 'transcript'> {
  const agreed = rows.filter(({ did, promised }) => (did === 'refused' ? refuses(promised) : did === promised)).length;
  const outcomes: Record<string, number> = {};
  for (const { did } of rows) {
    const word = did === undefined ? 'failed' : did === 'refused' ? 'refused' : words[did];
    outcomes[word] = (outcomes[word] ?? 0) + 1;
  }
  return { cases: rows.length, agreed, outcomes, transcript: digest(rows) };
}

/** Both PolicyLayer dialects mean the same by these fields. */
function hasOnlySharedFields(policy: Vector['policy']): boolean {
  if (!isObject(policy) || policy.version !== '1') return false;
  const isShared = Object.keys(policy).every((key) => ['version', 'default', 'hide', 'tools'].includes(key));
  return (
    isShared && Object.values(policy.tools ?? {}).every((tool) => isObject(tool) && Object.keys(tool).length === 0)
  );
}

function digest(transcript: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(transcript)).digest('hex')}`;
}
