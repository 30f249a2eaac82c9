import { anything, closed, flag, list, names, one, text, whole } from '../shape.ts';

const rule = closed({
  name: text(),
  description: text(),
  stage: one(['pre_input', 'pre_tool', 'post_tool', 'pre_output']),
  condition: text(),
  action: one(['allow', 'deny', 'warn', 'require_approval', 'log']),
  limit: text(),
  approvers: names,
  priority: whole(-1_000_000, 1_000_000),
  enabled: flag(),
});

/** A policy of the Agent Governance Toolkit, by the fields of its classes `Policy` and `PolicyRule`. */
export const shape = closed({
  apiVersion: text(),
  version: text(),
  name: text(),
  description: text(),
  extends: anything(),
  agent: text(),
  agents: names,
  scope: text(),
  rules: list(rule),
  default_action: one(['allow', 'deny']),
  created_at: anything(),
  updated_at: anything(),
});
