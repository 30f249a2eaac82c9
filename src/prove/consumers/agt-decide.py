"""Reads {"policy": YAML, "tools": names} from stdin and prints what AGT's engine decides on a call of each tool."""

import json
import sys

from agentmesh.governance import PolicyEngine

given = json.load(sys.stdin)
engine = PolicyEngine()
engine.load_yaml(given["policy"])
decisions = [engine.evaluate("*", {"tool_name": tool}) for tool in given["tools"]]
print(json.dumps([{"action": each.action, "allowed": each.allowed, "reason": each.reason} for each in decisions]))
