import {
  classifyAll,
  compileRules,
  firedRules,
  markText,
  toolsIn,
  whatIf,
  type RuleSet,
  type Unreadable,
  type WhatIf,
} from '../classify/index.ts';
import { textDigest } from '../catalog/text/digest.ts';
import { isObject, keys, type Rule, type ToolDefinition, type Verdict } from '../model/index.ts';
import { boundaryCalls, policyForServer, profiles, recommend } from '../policy/index.ts';
import type { ClassifyReply, ClassifyRequest, Judged } from './classify-messages.ts';
import { pastedServer, type PastedPolicies } from './pasted-texts.ts';

/** Of so many tools at most it is tried what would change their verdicts, since each is judged among the others anew. */
const tried = 6;

let rules: Promise<RuleSet> | undefined;

addEventListener('message', async ({ data }: MessageEvent<ClassifyRequest>) => {
  postMessage(await answer(data));
});

async function answer({ id, rules: address, text }: ClassifyRequest): Promise<ClassifyReply> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { id, problem: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const list = toolsIn(value);
  if (list === null)
    return { id, problem: 'Expected a tools/list result, a list of definitions, or one definition with a name.' };
  try {
    rules ??= load(address);
    // A recorded snapshot holds each definition beside its digest.
    const definitions = list.tools.map((tool) =>
      isObject(tool) && isObject(tool['definition']) ? tool['definition'] : tool,
    );
    const compiled = await rules;
    const tools = classifyAll(definitions, compiled).map((verdict, at) => {
      if ('problem' in verdict) return verdict;
      const changes = definitions.length <= tried ? whatIf(definitions, at, verdict, compiled) : [];
      return judge(verdict, definitions[at], changes);
    });
    return { id, server: list.server, tools, policies: getPolicies(text, tools, definitions) };
  } catch (error) {
    rules = undefined; // the next request tries again
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

function judge(verdict: Verdict, definition: unknown, changes: WhatIf[]): Judged {
  const description =
    isObject(definition) && typeof definition['description'] === 'string' ? definition['description'] : '';
  return {
    verdict,
    recommendation: recommend(verdict, []),
    description: markText(
      description,
      verdict.evidence.filter((hit) => hit.field === '/description' && hit.tool === undefined),
    ),
    fired: firedRules(verdict),
    whatIf: changes,
  };
}

/** The ready policies of the tools that could be read; of two with one name, the first. */
function getPolicies(
  text: string,
  judged: readonly (Judged | Unreadable)[],
  definitions: readonly unknown[],
): PastedPolicies {
  const tools = new Map(
    judged
      .flatMap((tool, at) => ('verdict' in tool ? [{ ...tool, definition: definitions[at] as ToolDefinition }] : []))
      .reverse()
      .map((tool) => [tool.verdict.name, tool]),
  );
  const inOrder = [...tools.values()].reverse();
  const profiled = inOrder.map(({ verdict, recommendation }) => ({
    ...{ name: verdict.name, subject: verdict, recommendation, argumentRules: [] },
  }));
  return {
    digest: textDigest(text),
    tools: inOrder.map(({ verdict: { name } }) => ({ name })),
    calls: inOrder.map(({ verdict, definition }) => ({
      ...{ server: pastedServer, tool: verdict.name, arguments: boundaryCalls(definition, [])[0]!.arguments },
    })),
    profiles: keys(profiles).map((profile) => ({
      ...{ id: profile, label: profiles[profile].label },
      policy: policyForServer(pastedServer, profile, profiled, []),
    })),
  };
}

async function load(address: string): Promise<RuleSet> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return compileRules((await response.json()) as Rule[]);
}
