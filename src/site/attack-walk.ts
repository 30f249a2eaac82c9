import {
  getAttacks,
  getProfiles,
  getTool,
  outcomeOf,
  type AttackModel,
  type BecausePart,
  type Catalog,
  type JudgedTool,
  type Outcome,
} from '../catalog/index.ts';
import { jsonLine, severityNames } from '../model/index.ts';
import { saysWhole } from './says-whole.ts';

/** One real tool that an attack could use: the words that allow it, the call, and what each policy does with it. */
export interface AttackWalk {
  tool: string;
  href: string;
  server: string;
  line: string;
  because: BecausePart[];
  /** Words of the definition on which the verdict rests. */
  quotes: string[];
  /** The policies in the columns. */
  policies: { label: string; href: string }[];
  /** The calls that the schema allows, with what each policy does with them, in the order of the policies. */
  calls: { call: string; outcomes: Pick<Outcome, 'effect' | 'gets'>[] }[];
}

const shown = { calls: 3, quotes: 4 };

/** The walk through a tool that the attack lists, one that somebody has described if there is one, else the riskiest whose sentence is whole; null where it lists none. */
export function getAttackWalk(catalog: Catalog, { id }: AttackModel): AttackWalk | null {
  const open = catalog.servers
    .flatMap(({ current }) => current)
    .filter((tool) => getAttacks(tool).some((attack) => attack.id === id))
    .sort((a, b) => worth(catalog, b) - worth(catalog, a))[0];
  if (open === undefined) return null;
  const tool = getTool(open);
  const policies = [
    { label: 'Recommended', href: `${open.href}#policy`, policy: tool.policy.policy },
    ...getProfiles(open.server),
  ];
  const calls = tool.policy.rows
    .filter(({ call }) => call.tool === open.name)
    .map(({ call }) => ({
      call: `${call.tool} ${jsonLine(call.arguments)}`,
      outcomes: policies.map(({ policy }) => outcomeOf(policy, call)),
    }));
  return {
    tool: open.name,
    href: open.href,
    server: open.server.data.server.short,
    line: open.line,
    because: getAttacks(open).find((attack) => attack.id === id)!.because,
    quotes: [
      ...new Set(
        tool.description.filter(({ rules, text }) => rules.length > 0 && text.trim() !== '').map(({ text }) => text),
      ),
    ].slice(0, shown.quotes),
    policies: policies.map(({ label, href }) => ({ label, href })),
    calls: [...Map.groupBy(calls, ({ outcomes }) => JSON.stringify(outcomes)).values()]
      .map(([first]) => first!)
      .slice(0, shown.calls),
  };
}

/** How much a tool shows: whether somebody wrote of it, whether its sentence is whole, and then its severity. */
function worth(catalog: Catalog, { server, name, line, verdict, page }: JudgedTool): number {
  const isWhole = saysWhole(catalog, { server: server.id, name, line });
  return Number(page !== null) * 100 + Number(isWhole) * 10 + severityNames.indexOf(verdict.severity);
}
