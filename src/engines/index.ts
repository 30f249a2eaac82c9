import type { Check, Reader } from '../formats/index.ts';
import { agentcoreCheck, agentcoreReader } from './cedar/agentcore.ts';
import { toolHiveCheck, toolHiveReader } from './cedar/toolhive.ts';
import { agentgatewayCheck, agentgatewayReader } from './agentgateway.ts';
import { rego } from './rego.ts';
import type { EngineSubject } from './subject.ts';

export { findOpa } from './rego.ts';
export type { EngineSubject } from './subject.ts';

/** Readers and checks for the formats that only an engine can read; Rego among them where `opa` is the path of its program. */
export function engines(subject: EngineSubject, opa: string | undefined): { readers: Reader[]; checks: Check[] } {
  const withOpa = opa === undefined ? [] : [rego(opa, subject)];
  return {
    readers: [toolHiveReader, agentcoreReader(subject), agentgatewayReader, ...withOpa.map(({ reader }) => reader)],
    checks: [toolHiveCheck(subject), agentcoreCheck(subject), agentgatewayCheck, ...withOpa.map(({ check }) => check)],
  };
}
