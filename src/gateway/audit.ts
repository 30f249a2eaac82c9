import { createHash } from 'node:crypto';
import { openSync, writeFileSync } from 'node:fs';
import { canonicalJson, type Effect, InputError } from '../model/core.ts';

/** One decision. Arguments are never in it, only their digest. */
export interface AuditEntry {
  /** `form`: the message itself was refused, for what it is or how it is written. */
  about: 'tool' | 'resource' | 'prompt' | 'form' | 'policy';
  /** Of the tool, resource or prompt. */
  name?: string | undefined;
  /** SHA-256 of the arguments as JSON with sorted keys. */
  arguments?: string | undefined;
  effect?: Effect | undefined;
  outcome: 'passed on' | 'refused' | 'asked' | 'loaded';
  reason: string;
}

/** Writes an entry as one line of JSON; throws where it cannot be written, so that nothing passes unrecorded. */
export type Audit = (entry: AuditEntry) => void;

const longest = 300;

/** Lines appended to a file, or written to standard error. Throws InputError where the file cannot be opened. */
export function openAudit(file: string | undefined, now: () => number): Audit {
  const write = file === undefined ? writeToStderr : appendTo(file);
  return ({ name, reason, ...entry }) => {
    const line = { time: new Date(now()).toISOString(), ...entry, ...(name !== undefined && { name: cut(name) }) };
    write(`${plain(JSON.stringify({ ...line, reason: cut(reason) }))}\n`);
  };
}

/** The digest under which arguments appear in the audit. */
export function digestOfArguments(args: unknown): string {
  return `sha256:${createHash('sha256')
    .update(canonicalJson(args ?? {}))
    .digest('hex')}`;
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}

function appendTo(file: string): (line: string) => void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'a', 0o600);
  } catch (error) {
    const message = `cannot be opened for writing: ${(error as Error).message}`;
    const tip = 'give a file in a folder that exists';
    throw new InputError([{ level: 'error', path: `--audit ${file}`, message, tip }]);
  }
  return (line) => writeFileSync(descriptor, line);
}

/** JSON in ASCII: names are a server's or a client's, and a terminal obeys some characters. */
function plain(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
