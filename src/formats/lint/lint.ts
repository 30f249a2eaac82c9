import { InputError, type KnownServer } from '../../model/index.ts';
import { type Format, toolNames } from '../format.ts';
import type { Reading } from '../read/reading.ts';
import type { Check, Finding, Found, Pasted } from './check.ts';
import { generalChecks } from './checks.ts';
import { kindOf, resourceInstead } from './kubernetes.ts';
import { namesAlone } from './names-alone.ts';
import { alsoFor, serverIn } from './other-server.ts';
import { outcome } from './outcome.ts';
import { applied, placesIn } from './places/places.ts';
import { unreadable } from './unreadable.ts';

/** A format read by the engine of its language, which is too heavy for a page. */
export interface EngineReader<R extends Reading = Reading> {
  /** The id of the format. */
  format: string;
  read(text: string): R;
  checks: readonly Check<R>[];
}

/** What is known of the server that a policy is for. */
export interface LintContext {
  /** With no tools, those are decided that the text names. */
  server: KnownServer;
  /** The names of the servers in the reader's own configuration of the client, where it was given. */
  configured?: readonly string[];
  engines?: readonly EngineReader[];
}

/** What came of reading a policy. */
export interface Judged {
  findings: Finding[];
  /** What the consumer does with every tool, in a sentence; undefined where the text was not read. */
  does: string | undefined;
  /** The name that the text gives the server; its id where it gives none. */
  name: string;
}

/** Everything that a person should know of a pasted policy before relying on it, and what happens to calls whether there is any or not. */
export function judgeAs(
  format: Format,
  text: string,
  { server: known, configured, engines = [] }: LintContext,
  guess: (text: string) => string | undefined,
): Judged {
  const places = placesIn(text, format.language);
  const tools = toolNames(known);
  const engine = engines.find((each) => each.format === format.id);
  const read = engine ? engine.read.bind(engine) : format.read?.bind(format);
  const judged = (findings: readonly Finding[], does: string | undefined, name = known.id): Judged => ({
    findings: findings.map((finding) => placed(finding, places)).sort(byLine),
    does,
    name,
  });
  const kind = kindOf(text);
  if (kind !== undefined && !format.resources?.includes(kind))
    return judged([resourceInstead(kind, format)], undefined);
  if (!read) return judged(namesAlone(text, format, { server: known.id, tools }), undefined);
  let reading: Reading;
  try {
    reading = read(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return judged(unreadable(text, { format, tools, guess }, error.problems), undefined);
  }
  const server = serverIn(reading, format, { server: known.id, tools });
  const { decide, fateOf, does, stops, instead } = outcome({ reading, server, tools, format });
  const inputSchemas = new Map(known.tools.map(({ name, inputSchema }) => [name, inputSchema]));
  const pasted: Pasted = {
    format,
    text,
    reading,
    server,
    id: known.id,
    tools,
    inputSchemas,
    configured,
    places,
    decide,
    fateOf,
    does,
    stops,
  };
  const after = (corrected: string) => {
    try {
      return instead(read(corrected));
    } catch (error) {
      if (error instanceof InputError) return '';
      throw error;
    }
  };
  const own = [...format.checks, ...(engine?.checks ?? [])];
  const inOrder = [...own.filter((check) => !check.isLast), ...generalChecks, ...own.filter((check) => check.isLast)];
  const found = inOrder.flatMap((check) => check.find(pasted).map((each) => finish(each, check.id, pasted, after)));
  return judged(
    withoutDoubles(found),
    `${does}${stops ? '' : alsoFor(reading, format, { id: known.id, tools }, server)}`,
    server,
  );
}

/** Line by line; what is about the whole text comes last. */
function byLine({ line: one = Infinity }: Finding, { line: other = Infinity }: Finding): number {
  return one === other ? 0 : one - other;
}

/** Adds what the consumer does, and would do with the correction. */
function finish(
  { does, edits = [], ...found }: Found,
  check: string,
  { text, ...pasted }: Pasted,
  after: (corrected: string) => string,
): Finding {
  const known = edits.filter((edit) => edit !== undefined);
  const isWhole = known.length > 0 && known.length === edits.length;
  const then = isWhole ? ` ${after(applied(text, known))}` : '';
  return { check, ...found, does: `${does ?? pasted.does}${then}`.trim(), ...(isWhole && { edits: known }) };
}

function placed(finding: Finding, places: Pasted['places']): Finding {
  const line = finding.line ?? places.lineOf(finding.path);
  return line === undefined ? finding : { ...finding, line };
}

/** A key of the other dialect is an unknown key too; once is enough. Nor need an error be summed up. */
function withoutDoubles(found: readonly Finding[]): Finding[] {
  const isSummedUp = found.some(({ level }) => level === 'error');
  return found.filter(
    ({ check, path }, index) =>
      !(isSummedUp && check === 'nothing-callable') &&
      (path === '' || !found.slice(0, index).some((other) => other.path === path && other.check !== check)),
  );
}
