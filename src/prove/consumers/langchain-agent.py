"""Runs an agent under the policy.py of the working folder.

Reads from stdin {"server": a stdio connection, "log": the file that it writes its calls to, "calls": [{"tool", "arguments"}]}.
A scripted model makes one call after another; a person approves every second question. Prints
{"offered": names, "calls": [{"approved": true, false or null, "received": bool, "answer": text}]}.
"""

import asyncio
import json
import sys
from pathlib import Path

from langchain.agents import create_agent
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.tools import load_mcp_tools
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

sys.path.insert(0, ".")
from policy import govern  # noqa: E402


class Script(BaseChatModel):
    """Calls one tool after another; counts after each what has reached the server."""

    calls: list
    log: Path
    offered: set = set()
    received: list = []

    @property
    def _llm_type(self):
        return "script"

    def bind_tools(self, tools, **_):
        self.offered.update(tool.name for tool in tools)
        return self

    def _generate(self, messages, stop=None, run_manager=None, **_):
        self.received.append(len(self.log.read_text().splitlines()) if self.log.exists() else 0)
        made = len(self.received) - 1
        calls = []
        if made < len(self.calls):
            call = self.calls[made]
            calls = [{"id": f"call_{made}", "name": call["tool"], "args": call["arguments"]}]
        return ChatResult(generations=[ChatGeneration(message=AIMessage("", tool_calls=calls))])


async def main():
    given = json.load(sys.stdin)
    model = Script(calls=given["calls"], log=Path(given["log"]))
    client = MultiServerMCPClient({"server": {"transport": "stdio", **given["server"]}})
    config = {"configurable": {"thread_id": "1"}, "recursion_limit": 1000}
    approvals = {}
    async with client.session("server") as session:
        tools, middleware = govern(await load_mcp_tools(session, server_name="server"))
        agent = create_agent(model, tools, middleware=middleware, checkpointer=InMemorySaver())
        result = await agent.ainvoke({"messages": [{"role": "user", "content": "go"}]}, config)
        while "__interrupt__" in result:
            approved = len(approvals) % 2 == 1
            approvals[len(model.received) - 1] = approved
            decision = {"type": "approve" if approved else "reject"}
            result = await agent.ainvoke(Command(resume={"decisions": [decision]}), config)
    answers = {each.tool_call_id: each.text for each in result["messages"] if isinstance(each, ToolMessage)}
    calls = [
        {
            "approved": approvals.get(at),
            "received": model.received[at + 1] > model.received[at],
            "answer": answers.get(f"call_{at}"),
        }
        for at in range(len(given["calls"]))
    ]
    print(json.dumps({"offered": sorted(model.offered), "calls": calls}))


asyncio.run(main())
