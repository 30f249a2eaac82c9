/** The imports of the module. */
export const importCode = `import json

from langchain.agents.middleware import HumanInTheLoopMiddleware, wrap_tool_call
from langchain.messages import ToolMessage
`;

/** What decides calls by POLICY, and what makes an agent obey. */
export function governCode(isConditional: boolean): string {
  return `STRICTEST = ["hide", "deny", "ask", "allow"]


def govern(tools):
    """Take the tools of this server; return those to show, and the middleware that asks and refuses."""
    names = {tool.name for tool in tools}
    known = {rule["tool"] for rule in POLICY["rules"]}
    if known and names.isdisjoint(known):
        raise ValueError("the policy names none of these tools; load them without tool_name_prefix")

    @wrap_tool_call
    async def refuse(request, handler):
        call = request.tool_call
        effect, reason = decide(call["name"], call["args"])
        if call["name"] in names and effect in ("hide", "deny"):
            text = f"Refused by policy: {reason}"
            return ToolMessage(text, name=call["name"], tool_call_id=call["id"], status="error")
        return await handler(request)

    def asks(request):
        return decide(request.tool_call["name"], request.tool_call["args"])[0] == "ask"

    approval = {"allowed_decisions": ["approve", "reject"], "when": asks}
    shown = [tool for tool in tools if decide(tool.name, {})[0] != "hide"]
    return shown, [HumanInTheLoopMiddleware({name: approval for name in names}), refuse]


def decide(tool, arguments):
    rules = [rule for rule in POLICY["rules"] if rule["tool"] == tool]
    if not rules:
        return POLICY["default"], "no rule names this tool"
${isConditional ? applyingCode : ''}    rule = min(rules, key=lambda rule: STRICTEST.index(rule["effect"]))
    return rule["effect"], rule["reason"]
`;
}

const applyingCode = `    rules = [rule for rule in rules if all(holds(arguments, **each) for each in rule.get("when", []))]
    if not rules:
        return "deny", "no rule is for these arguments"
`;

/** What tests a condition on the arguments of a call; true is no number here, and a missing argument passes nothing. */
export const conditionCode = `COMPARE = {
    "lt": lambda a, b: a < b,
    "lte": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "gte": lambda a, b: a >= b,
}


def holds(actual, path, op, value):
    for name in path.split("."):
        if not isinstance(actual, dict) or name not in actual:
            return op == "exists" and not value
        actual = actual[name]
    if op == "exists":
        return (actual is not None) == value
    if op in COMPARE:
        return kind(actual) == "number" and COMPARE[op](actual, value)
    if op == "contains" and isinstance(actual, list):
        return any(same(item, value) for item in actual)
    if op == "contains":
        return isinstance(actual, str) and isinstance(value, str) and value in actual
    values = [each for each in (value if op in ("in", "not_in") else [value]) if kind(each) == kind(actual)]
    return bool(values) and any(same(actual, each) for each in values) == (op in ("eq", "in"))


def same(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[name], b[name]) for name in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return kind(a) == kind(b) and a == b


def kind(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return type(value).__name__
    return "number" if float("-inf") < value < float("inf") else "no number"
`;
