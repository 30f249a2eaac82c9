import type { AuditEntry } from '../../../src/gateway/audit.ts';
import { CallsInMemory } from '../../../src/gateway/call-count.ts';
import type { Enforcer } from '../../../src/gateway/enforcer.ts';
import { Gate, type GateOptions, type Try } from '../../../src/gateway/gate.ts';
import { neutralEnforcer } from '../../../src/gateway/neutral.ts';
import type { Policy } from '../../../src/model/index.ts';

const minute = 60_000;

/** A gate whose clock, policy and server the test holds in its hand. */
export class Bench {
  now = 10 * minute;
  enforcer: Enforcer;
  audit: AuditEntry[] = [];
  /** What the server was sent, and what it answers. */
  sent: unknown[] = [];
  answer: () => Promise<Record<string, unknown>> = () => Promise.resolve({ content: [] });
  readonly #calls = new CallsInMemory();
  readonly gate: Gate;

  constructor(policy: Policy, options: Partial<GateOptions> = {}) {
    this.enforcer = this.use(policy);
    const note = (entry: AuditEntry) => void this.audit.push(entry);
    this.gate = new Gate(this, { resources: undefined, prompts: undefined, ...options }, note, () => this.now);
  }

  use(policy: Policy): Enforcer {
    return (this.enforcer = neutralEnforcer(policy, 'teradata-wlm', this.#calls));
  }

  async try(attempt: Partial<Try> = {}, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const call = { tool: 't', arguments: args };
    const schemas = [{ type: 'object', properties: { user: {} } }];
    const whole = { call, schemas, requestState: undefined, inputResponses: undefined, canAsk: true, ...attempt };
    return this.gate.callTool(whole, (further) => {
      this.sent.push(further);
      return this.answer();
    });
  }

  /** `ran`, `asked` or the reason of the refusal. */
  async outcome(attempt?: Partial<Try>, args?: Record<string, unknown>): Promise<unknown> {
    const result = await this.try(attempt, args);
    if (result['resultType'] === 'input_required') return 'asked';
    return result['isError'] ? (result['content'] as [{ text: string }])[0].text : 'ran';
  }
}
