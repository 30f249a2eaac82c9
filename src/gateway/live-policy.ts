import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../model/core.ts';
import type { CallCount } from './call-count.ts';
import { type Enforcer, refuseAll } from './enforcer.ts';
import { type PolicySource, readPolicy } from './policy-text.ts';

/** How often the file is looked at, in milliseconds. */
const interval = 100;

/** What was found when the file was read again; the problem where it could not be. */
export type Reloaded = { problem?: Error };

/**
 * The policy of a file, which is read again whenever the file changes: replaced by rename or written in place. A file
 * that is being written is left until it rests. While it cannot be read everything is refused.
 */
export class LivePolicy {
  #enforcer: Enforcer;
  readonly #source: PolicySource;
  readonly #calls: CallCount;
  readonly #timer: NodeJS.Timeout;
  #text: string | undefined = undefined;
  #loaded: string;
  #seen: string;
  #isReading = false;

  private constructor(source: PolicySource, calls: CallCount, onReload: (reloaded: Reloaded) => void) {
    this.#source = source;
    this.#calls = calls;
    this.#loaded = this.#seen = stateOf(source.file);
    this.#enforcer = refuseAll('The policy of the gateway is not read yet.');
    this.#timer = setInterval(() => void this.#look(onReload), interval);
    this.#timer.unref();
  }

  /** Reads the file; throws InputError where it cannot be read now. `onReload` is told of each later reading. */
  static async open(
    source: PolicySource,
    calls: CallCount,
    onReload: (reloaded: Reloaded) => void,
  ): Promise<LivePolicy> {
    const policy = new LivePolicy(source, calls, onReload);
    try {
      await policy.#read(textOf(source.file));
      return policy;
    } catch (error) {
      policy.close();
      throw error;
    }
  }

  /** The policy as it stands now. */
  get enforcer(): Enforcer {
    return this.#enforcer;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #read(text: string): Promise<void> {
    this.#isReading = true;
    try {
      this.#enforcer = await readPolicy(text, this.#source, this.#calls);
      this.#text = text;
    } finally {
      this.#isReading = false;
    }
  }

  async #look(onReload: (reloaded: Reloaded) => void): Promise<void> {
    if (this.#isReading) return;
    const state = stateOf(this.#source.file);
    const rests = state === this.#seen;
    this.#seen = state;
    if (!rests || state === this.#loaded) return;
    this.#loaded = state;
    try {
      const text = textOf(this.#source.file);
      if (stateOf(this.#source.file) !== state) {
        this.#loaded = '';
        return; // written again meanwhile
      }
      if (text === this.#text) return;
      await this.#read(text);
      onReload({});
    } catch (error) {
      this.#text = undefined;
      this.#enforcer = refuseAll('The policy of the gateway cannot be read, so it refuses every call.');
      onReload({ problem: error as Error });
    }
  }
}

function stateOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(':');
  } catch {
    return 'missing';
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError([{ level: 'error', path: file, message: `cannot be read: ${(error as Error).message}` }]);
  }
}
