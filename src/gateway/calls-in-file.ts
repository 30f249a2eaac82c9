import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, isObject } from '../model/core.ts';
import { count, type Counters, noCounters, type Reservation } from '../policy/core.ts';
import { type CallCount, type GiveBack, withoutPlaces } from './call-count.ts';

/** A line of the file: a call took places, or the one of this id gives them back. */
type Entry = { id: string; takes: readonly Reservation[] } | { id: string; givesBack: true };

/** The file of one day, as far as it has been read. */
interface Day {
  name: string;
  descriptor: number;
  offset: number;
  rest: string;
  counters: Counters;
  places: Map<string, readonly Reservation[]>;
}

/**
 * Counts in a file, which a restart finds again and other gateways on this machine share. Each call appends the places
 * that it wants, and runs if by the lines before its own it may; whoever comes later sees that line. So no two calls take
 * the same place, without any lock. All windows end with the day, UTC, whose name is added to that of the file.
 */
export class CallsInFile implements CallCount {
  readonly file: string;
  #day: Day;

  /** Throws InputError where the file cannot be written. */
  constructor(file: string, now: number) {
    this.file = file;
    try {
      this.#day = this.#open(now);
    } catch (error) {
      const message = `cannot be opened for writing: ${(error as Error).message}`;
      const tip = 'give a file in a folder that exists';
      throw new InputError([{ level: 'error', path: `--counters ${file}`, message, tip }]);
    }
  }

  at(now: number): Counters {
    const day = this.#today(now);
    for (const entry of unread(day)) apply(day, entry);
    return day.counters;
  }

  take(now: number, places: readonly Reservation[], mayRun: (before: Counters) => boolean): GiveBack | undefined {
    const day = this.#today(now);
    const id = randomUUID();
    append(day, { id, takes: places });
    let isTaken: boolean | undefined;
    for (const entry of unread(day)) {
      if (entry.id === id && 'takes' in entry) isTaken = mayRun(day.counters);
      apply(day, entry);
    }
    if (isTaken === undefined) throw new Error('what was written cannot be read again');
    const giveBack = () => append(day, { id, givesBack: true });
    if (isTaken) return giveBack;
    giveBack();
    return undefined;
  }

  /** Closes the file; nothing can be counted after it. */
  close(): void {
    closeSync(this.#day.descriptor);
  }

  #today(now: number): Day {
    if (this.#day.name === nameOf(now)) return this.#day;
    const before = this.#day.descriptor;
    this.#day = this.#open(now);
    closeSync(before);
    return this.#day;
  }

  #open(now: number): Day {
    const name = nameOf(now);
    removeOlder(this.file, name);
    const descriptor = openSync(`${this.file}.${name}`, 'a+', 0o600);
    return { name, descriptor, offset: 0, rest: '', counters: noCounters, places: new Map() };
  }
}

/** The entries that have been appended since the last time, in the order in which they came. */
function unread(day: Day): Entry[] {
  const buffer = Buffer.alloc(64 * 1024);
  let text = day.rest;
  for (let bytes = -1; bytes !== 0; day.offset += bytes) {
    bytes = readSync(day.descriptor, buffer, 0, buffer.length, day.offset);
    text += buffer.toString('latin1', 0, bytes);
  }
  const lines = text.split('\n');
  day.rest = lines.pop() ?? '';
  return lines.flatMap((line) => entryIn(line) ?? []);
}

function apply(day: Day, entry: Entry): void {
  if ('takes' in entry) {
    day.places.set(entry.id, entry.takes);
    day.counters = count(day.counters, { reserve: entry.takes });
  } else {
    day.counters = withoutPlaces(day.counters, day.places.get(entry.id) ?? []);
    day.places.delete(entry.id);
  }
}

/** Appends a line in one piece; begins with an end of line, so that what a full disk left of another is not continued. */
function append({ descriptor }: Day, entry: Entry): void {
  const line = Buffer.from(`\n${ascii(JSON.stringify(entry))}\n`);
  if (writeSync(descriptor, line) !== line.length) throw new Error('only a part of the line could be written');
}

// What a line that was cut short says never came to pass: its call was refused, or its process had ended.
function entryIn(line: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return isObject(entry) && typeof entry['id'] === 'string' ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function nameOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function removeOlder(file: string, today: string): void {
  for (const name of readdirSync(dirname(file))) {
    const day = name.startsWith(`${basename(file)}.`) ? name.slice(basename(file).length + 1) : '';
    if (/^\d{4}-\d\d-\d\d$/.test(day) && day < today) rmSync(join(dirname(file), name), { force: true });
  }
}
