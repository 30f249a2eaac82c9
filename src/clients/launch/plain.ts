// Words that may leave the reader: each form is listed, and whatever has none of them is dropped.

const tags = /^(latest|next|beta|alpha|rc|canary|dev|edge|main|master|stable|nightly|preview|trunk)$/;
const numbers =
  /^[v=^~<>!*]{0,3}\d{1,10}(\.[\dx*]{1,10}){0,3}([.+-]?(a|b|rc|alpha|beta|dev|post|next|canary)[.-]?\d{0,8})?$/i;

/** A version as it is written, where it has the form of one: a number, a range of one bound, a common tag or a digest. */
export function plainVersion(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isPlain = tags.test(text) || numbers.test(text) || /^(sha256:)?[0-9a-f]{64}$|^[0-9a-f]{40}$/.test(text);
  return isPlain ? text : undefined;
}

/** Whether a name has the form of a key: a known beginning of one, or letters and digits in turn without a break. */
export function looksSecret(text: string): boolean {
  if (
    /(^|[^a-z])(sk|pk|rk|ghp|gho|ghu|ghs|ghr|github_pat|glpat|xox[abeprs]|hf|npm|dop_v1|AKIA|ASIA|AIza|eyJ)[-_]?[A-Za-z0-9_-]{12,}/.test(
      text,
    )
  )
    return true;
  return text.split(/[-_./@:\s]/).some((word) => {
    const turns = word.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)|[a-z](?=[A-Z])/g)?.length ?? 0;
    return word.length >= 16 && turns >= 4;
  });
}

/** The words in the path of an address that name no secret: what many services have there. */
const pathWords =
  /^(mcp|sse|http|https|api|stream|streamable|message|messages|server|servers|v\d{1,3}|x|all|readonly)$/;

/**
 * Host and path of an address; of the path only what stands first and is a common word, or one that the catalogue has,
 * then `…` for the rest. Undefined where it is no address of a server.
 */
export function plainAddress(text: string, known: ReadonlySet<string> = new Set()): string | undefined {
  const [, host, path] = /^(?:https?|wss?):\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?([^?#]*)/i.exec(text.trim()) ?? [];
  if (host === undefined) return undefined;
  const segments = (path ?? '').split('/').filter((segment) => segment !== '');
  const end = segments.findIndex((segment) => !pathWords.test(segment) && !known.has(segment));
  const shown = end === -1 ? segments : [...segments.slice(0, end), '…'];
  return [plainHost(host), ...shown].join('/');
}

/** A host in small letters; a label that is long and holds digits, or is no word of a host, may be a key. */
function plainHost(host: string): string {
  return host
    .toLowerCase()
    .split('.')
    .map((label) => (/^[a-z0-9-]{1,40}$/.test(label) && !/^(?=.*\d)(?=.*[a-z]).{20,}$/.test(label) ? label : '…'))
    .join('.');
}

/** A repository as host/owner/name, where an address or a short form names one. */
export function plainRepository(text: string): { repository: string; version?: string } | undefined {
  const short = /^(?:github:)?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})(?:#(.+))?$/.exec(text);
  if (short) return withVersion(`github.com/${short[1]}/${short[2]}`, short[3]);
  const long =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/?#@]*@)?([a-z0-9.-]+)\/([A-Za-z0-9._~-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?(?:[@#]([^#?/]+))?(?:[#?].*)?$/i.exec(
      text,
    );
  if (!long) return undefined;
  return withVersion(`${plainHost(long[1]!)}/${long[2]}/${long[3]}`, long[4]);
}

function withVersion(repository: string, ref: string | undefined): { repository: string; version?: string } {
  const version = plainVersion(ref);
  return { repository, ...(version !== undefined && { version }) };
}

/** The last part of a path, without the endings that Windows adds to programs. */
export function baseName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return name.replace(/\.(cmd|exe|bat|ps1)$/i, '');
}

/** A name of a program or module, where it has the form of one. */
export function plainName(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9._-]{0,60}$/.test(text) && !/^(?=.*\d)(?=.*[A-Z])(?=.*[a-z]).{20,}$/.test(text)
    ? text
    : undefined;
}
