import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../model/index.ts';
import { noCounters } from '../policy/index.ts';
import { type Enforcer, refuseAll } from './enforcer.ts';
import type { CallCount } from './neutral.ts';
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
  readonly #calls: CallCount = { counters: noCounters };
  readonly #timer: NodeJS.Timeout;
  #text: string | undefined;
  #loaded: string;
  #seen: string;

  /** Throws InputError where the file cannot be read now. `onReload` is told of each later reading. */
  constructor(source: PolicySource, onReload: (reloaded: Reloaded) => void) {
    this.#source = source;
    this.#loaded = this.#seen = stateOf(source.file);
    this.#text = textOf(source.file);
    this.#enforcer = readPolicy(this.#text, source, this.#calls);
    this.#timer = setInterval(() => this.#look(onReload), interval);
    this.#timer.unref();
  }

  /** The policy as it stands now. */
  get enforcer(): Enforcer {
    return this.#enforcer;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(onReload: (reloaded: Reloaded) => void): void {
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
      this.#enforcer = readPolicy(text, this.#source, this.#calls);
      this.#text = text;
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
