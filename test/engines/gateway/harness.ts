import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy, PolicyRule } from '../../../src/model/index.ts';
import type { Received } from '../../../src/prove/replay/recorded-server.ts';
import { Wire } from './wire.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const snapshot = 'content/servers/teradata-wlm/snapshots/40eeb438bf5ad39ed0abe4cc3e8da03a9b721009.json';

/** What every call is answered with by the server behind the gateway. */
export const ran = 'replayed, nothing was executed';

/** A folder with a policy, the log of the server and the audit, and the commands that use them. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'toolrisk-gateway-'));
  readonly policy = join(this.folder, 'policy.yaml');
  readonly log = join(this.folder, 'calls');
  readonly audit = join(this.folder, 'audit');
  /** The command of the server that replays WLM. */
  readonly server: readonly string[] = [
    ...[process.execPath, inRepository('scripts/prove/replay-server.ts')],
    ...['--snapshot', inRepository(snapshot), '--log', this.log],
  ];

  /** The command of a server that runs lookalikes of its tools, and logs the lines that it gets. */
  readonly folding: readonly string[] = [
    ...[process.execPath, inRepository('test/fixtures/gateway/folding-server.mjs'), this.log],
  ];

  constructor(policy: unknown) {
    this.write(policy);
  }

  write(policy: unknown): void {
    writeFileSync(this.policy, typeof policy === 'string' ? policy : JSON.stringify(policy));
  }

  /** The command of the gateway in front of a server. */
  gateway(options: readonly string[] = [], server: readonly string[] = this.server): readonly string[] {
    const own = ['--policy', this.policy, '--audit', this.audit, ...options];
    return [process.execPath, inRepository('scripts/gateway.ts'), ...own, '--', ...server];
  }

  /** A client of 2025-11-25 that is connected through the gateway. */
  async open(options: readonly string[] = [], capabilities: object = {}, server = this.server): Promise<Wire> {
    const wire = new Wire(this.gateway(options, server));
    await wire.initialize(capabilities);
    return wire;
  }

  /** What reached the server. */
  calls(): Received[] {
    return lines(this.log).map((line) => JSON.parse(line) as Received);
  }

  /** The log as it was written. */
  lines(): string[] {
    return lines(this.log);
  }

  /** The audit, without its times. */
  entries(): Record<string, unknown>[] {
    return lines(this.audit).map((line) => {
      const { time, ...entry } = JSON.parse(line) as Record<string, unknown>;
      if (typeof time !== 'string') throw new Error(`an entry without a time: ${line}`);
      return entry;
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A rule for a tool of the server that replays WLM. */
export function ruleFor(tool: string, rule: Partial<PolicyRule> & Pick<PolicyRule, 'effect'>): PolicyRule {
  return { server: 'teradata-wlm', tool, reason: `${rule.effect} ${tool}`, ...rule };
}

/** A policy of these rules. */
export function policyOf(byDefault: Policy['default'], ...rules: PolicyRule[]): Policy {
  return { version: 1, default: byDefault, rules };
}

/** A policy that allows some tools of the server that replays WLM, by every effect, and denies the others. */
export const everyEffect = policyOf(
  'deny',
  ruleFor('list_WD', { effect: 'allow' }),
  ruleFor('abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
  ruleFor('abort_sessions_user', { effect: 'hide' }),
  ruleFor('delete_throttle', { effect: 'deny' }),
  ruleFor('disable_filter', { effect: 'ask' }),
);

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
