import type { EngineReader } from '../formats/index.ts';
import type { KnownServer } from '../model/index.ts';
import { agentgateway } from './agentgateway.ts';
import { agentcore } from './cedar/agentcore.ts';
import { toolHive } from './cedar/toolhive.ts';
import { rego } from './rego.ts';

export { findOpa } from './rego.ts';

/** The formats that only an engine can read; Rego among them where `opa` is the path of its program. */
export function engines(server: KnownServer, opa: string | undefined): EngineReader[] {
  return [toolHive(server), agentcore(server), agentgateway, ...(opa === undefined ? [] : [rego(opa, server)])];
}
