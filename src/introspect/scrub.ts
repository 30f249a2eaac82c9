import { homedir, userInfo } from 'node:os';
import { pointer, type Problem } from '../model/index.ts';
import { problem } from './capture.ts';
import { mapStrings } from './walk.ts';

/** Something of this machine or its user that must not be published, and what stands for it. */
export interface Secret {
  find: RegExp;
  placeholder: string;
  what: string;
}

/** What is particular to this run: folders by placeholder, and the values of variables that hold secrets. */
export interface Surroundings {
  folders: Readonly<Record<string, readonly string[]>>;
  environment: Readonly<Record<string, string>>;
}

const holdsSecret = /token|key|secret|pass|credential|auth|cookie|dsn|uri|url|connection/i;

/** What to look for in the definitions of a server that ran in these surroundings. */
export function secretsOf(surroundings: Surroundings): Secret[] {
  const { username, homes } = user();
  const folders = [
    ...Object.entries(surroundings.folders).flatMap(([placeholder, paths]) =>
      paths.map((path) => ({ placeholder, path })),
    ),
    ...homes.map((path) => ({ placeholder: '<home>', path })),
  ].filter(({ path }) => path.length > 1);
  return [
    ...Object.entries(surroundings.environment)
      .filter(([name, value]) => holdsSecret.test(name) && value.length >= 6)
      .map(([name, value]) => ({
        find: new RegExp(literal(value), 'g'),
        placeholder: `<${name}>`,
        what: `the value of ${name}`,
      })),
    {
      find: /(?<=\b[a-z][a-z0-9+.-]*:\/\/)(?!<|user(?:name)?:pass(?:word|wd)?@)[^\s/?#@<>"'`]*:[^\s/?#@"'`]+(?=@)/gi,
      placeholder: '<credentials>',
      what: 'credentials in an address',
    },
    ...folders.map(({ path, placeholder }) => folder(path, placeholder)),
    ...(username === ''
      ? []
      : [
          {
            find: new RegExp(`[A-Za-z]:\\\\Users\\\\${literal(username)}(?![\\w-])`, 'g'),
            placeholder: '<home>',
            what: 'the path of a home folder',
          },
        ]),
  ];
}

function user(): { username: string; homes: string[] } {
  try {
    const { username, homedir: home } = userInfo();
    return { username, homes: [...new Set([homedir(), home, `/home/${username}`, `/Users/${username}`])] };
  } catch {
    return { username: '', homes: [homedir()] }; // the system does not know this user id, as in some containers
  }
}

/** A copy without the secrets, and one warning for each string that held some. `at` is the JSON pointer of the value. */
export function scrub<T>(value: T, secrets: readonly Secret[], at: string): { value: T; problems: Problem[] } {
  const problems: Problem[] = [];
  const clean = mapStrings(value, (text, path) => {
    let result = text;
    for (const { find, placeholder, what } of secrets) {
      const next = result.replace(find, () => placeholder);
      if (next === result) continue;
      result = next;
      const place = pointer(...path.map((segment) => scrubText(segment, secrets)));
      problems.push(problem('warning', `${at}${place}`, `held ${what}, which is shown as ${placeholder}`));
    }
    return result;
  });
  return { value: clean as T, problems };
}

/** A text without the secrets. */
export function scrubText(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((result, { find, placeholder }) => result.replace(find, () => placeholder), text);
}

// A temporary folder is replaced with all that follows it, since names below it are random.
function folder(path: string, placeholder: string): Secret {
  const rest = placeholder === '<tmp>' ? '(?:/[^\\s"\'`,;)\\]}]*[\\w/])?' : '';
  return {
    find: new RegExp(`(?<![\\w.~-])${literal(path)}(?![\\w-])${rest}`, 'g'),
    placeholder,
    what: `the path of ${{ '<home>': 'a home folder', '<cwd>': 'the working folder' }[placeholder] ?? 'a temporary folder'}`,
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
