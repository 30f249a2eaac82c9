import { anything, closed, either, flag, list, map, names, one, text, whole } from '../shape.ts';

/** The modes for which a rule can be. */
export const ruleModes = ['default', 'autoEdit', 'yolo', 'plan'] as const;

const needs = {
  toolName: 'add toolName = "*"',
  decision: 'add decision = "deny", "ask_user" or "allow"',
  priority: 'add priority = 100, or another whole number from 0 to 999',
};

/** A policy file of Gemini CLI. */
export const shape = closed({
  rule: list(
    closed(
      {
        toolName: either([text(), names]),
        mcpName: text(),
        decision: one(['allow', 'deny', 'ask_user']),
        priority: whole(0, 999),
        argsPattern: text(),
        subagent: text(),
        commandPrefix: either([text(), names]),
        commandRegex: text(),
        modes: list(one(ruleModes)),
        interactive: flag(),
        toolAnnotations: map(anything()),
        allowRedirection: flag(),
        allow_redirection: flag(),
        denyMessage: text(),
        deny_message: text(),
      },
      needs,
    ),
  ),
  safety_checker: anything(),
});
