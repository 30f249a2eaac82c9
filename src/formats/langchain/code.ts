import type { Condition } from '../../model/index.ts';

/** The imports of the module. */
export const importCode = `import json

from langchain.agents.middleware import HumanInTheLoopMiddleware, wrap_tool_call
from langchain.messages import ToolMessage
`;

/** What makes an agent obey the rules in POLICY: of those for a tool the first that holds, else the default. */
export function governCode(conditions: readonly Condition[]): string {
  const all = conditions.length > 0 ? ' and all(holds(call["args"], **each) for each in rule.get("when", []))' : '';
  return `

def govern(tools):
    """Return which of a server's tools to show, and the middleware that asks and refuses."""
    names = {tool.name for tool in tools}
    if POLICY["rules"] and names.isdisjoint(rule["tool"] for rule in POLICY["rules"]):
        raise ValueError("the policy names none of these tools")

    @wrap_tool_call
    async def refuse(request, handler):
        call = request.tool_call
        rule = decide(call)
        if call["name"] in names and rule["effect"] in ("hide", "deny"):
            return ToolMessage(f"Refused: {rule['reason']}", tool_call_id=call["id"], status="error")
        return await handler(request)

    approval = {
        "allowed_decisions": ["approve", "reject"],
        "when": lambda request: decide(request.tool_call)["effect"] == "ask",
    }
    shown = [tool for tool in tools if decide({"name": tool.name, "args": {}})["effect"] != "hide"]
    return shown, [HumanInTheLoopMiddleware({name: approval for name in names}), refuse]


def decide(call):
    for rule in POLICY["rules"]:
        if rule["tool"] == call["name"]${all}:
            return rule
    return POLICY["default"]
${conditions.length > 0 ? conditionCode(conditions) : ''}`;
}

const comparisons = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** What tests these conditions: a missing argument passes nothing, and neither true nor infinity is a number. */
function conditionCode(conditions: readonly Condition[]): string {
  const ops = new Set<string>(conditions.map(({ op }) => op));
  // Without numbers Python's own types tell values apart.
  const isNumeric = conditions.flatMap(({ value }) => value).some((value) => typeof value === 'number');
  const kind = isNumeric ? 'kind' : 'type';
  const parts = [
    `

def holds(actual, path, op, value):
    for name in path.split("."):
        if not isinstance(actual, dict) or name not in actual:
            return ${ops.has('exists') ? 'op == "exists" and not value' : 'False'}
        actual = actual[name]
`,
    ops.has('exists') && line('exists', '(actual is not None) == value'),
    ...Object.entries(comparisons).map(
      ([op, sign]) => ops.has(op) && line(op, `kind(actual) == "number" and actual ${sign} value`),
    ),
    ops.has('contains') &&
      `    if op == "contains" and isinstance(actual, str):
        return isinstance(value, str) and value in actual
    if op == "contains":
        return isinstance(actual, list) and any(${kind}(each) == ${kind}(value) and each == value for each in actual)
`,
    ['eq', 'neq', 'in', 'not_in'].some((op) => ops.has(op)) &&
      `    values = [each for each in (value if op in ("in", "not_in") else [value]) if ${kind}(each) == ${kind}(actual)]
    return values != [] and (actual in values) == (op in ("eq", "in"))
`,
    isNumeric &&
      `

def kind(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return type(value).__name__
    return "number" if abs(value) < float("inf") else "no number"
`,
  ];
  return parts.filter((part) => part !== false).join('');
}

function line(op: string, test: string): string {
  return `    if op == "${op}":\n        return ${test}\n`;
}
