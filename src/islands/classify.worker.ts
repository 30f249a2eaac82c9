import {
  classifyAll,
  compileRules,
  firedRules,
  markText,
  toolsIn,
  type RuleSet,
  type Unreadable,
} from '../classify/index.ts';
import { isObject, type Rule, type Verdict } from '../model/index.ts';
import { recommend } from '../policy/index.ts';
import type { ClassifyReply, ClassifyRequest, Judged } from './classify-messages.ts';

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
    const verdicts = classifyAll(list.tools, await rules);
    return {
      id,
      tools: verdicts.map((verdict, i) => ('problem' in verdict ? verdict : judge(verdict, list.tools[i]))),
    };
  } catch (error) {
    rules = undefined; // the next request tries again
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

function judge(verdict: Verdict, definition: unknown): Judged | Unreadable {
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
  };
}

async function load(address: string): Promise<RuleSet> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return compileRules((await response.json()) as Rule[]);
}
