import { pointer, type Problem } from '../model/index.ts';
import { problem } from './capture.ts';
import { mapStrings } from './walk.ts';

/** Something of this machine or its user that must not be published, and what stands for it. */
export interface Secret {
  find: RegExp;
  placeholder: string;
  what: string;
}

/** What is particular to this run, and to no account or machine beyond it: its folders by placeholder, and the values of variables that hold secrets. */
export interface Surroundings {
  folders: Readonly<Record<string, readonly string[]>>;
  environment: Readonly<Record<string, string>>;
}

const holdsSecret = /token|key|secret|pass|credential|auth|cookie|dsn|uri|url|connection/i;

/** What to look for in the definitions of a server that ran in these surroundings. */
export function secretsOf(surroundings: Surroundings): Secret[] {
  const folders = Object.entries(surroundings.folders).flatMap(([placeholder, paths]) =>
    paths.filter(isOfOneMachine).map((path) => folder(path, placeholder)),
  );
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
    ...folders,
  ];
}

// Any text may speak of /root or /app, whoever records it: replaced, it would have another digest on such a machine.
function isOfOneMachine(path: string): boolean {
  return path.split(/[/\\]/).filter(Boolean).length > 1;
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

const names: Readonly<Record<string, string>> = {
  '<home>': 'a home folder',
  '<cwd>': 'the working folder',
  '<install>': 'the folder in which the server is installed',
};

// A temporary folder is replaced with all that follows it, since names below it are random.
function folder(path: string, placeholder: string): Secret {
  const rest = placeholder === '<tmp>' ? '(?:/[^\\s"\'`,;)\\]}]*[\\w/])?' : '';
  return {
    find: new RegExp(`(?<![\\w.~-])${literal(path)}(?![\\w-])${rest}`, 'g'),
    placeholder,
    what: `the path of ${names[placeholder] ?? 'a temporary folder'}`,
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
