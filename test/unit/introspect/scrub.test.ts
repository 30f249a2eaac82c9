import { homedir, userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { scrub, scrubText, secretsOf } from '../../../src/introspect/scrub.ts';

const secrets = secretsOf({
  folders: {
    '<cwd>': ['/srv/work', '/app'],
    '<install>': ['/srv/modules'],
    '<home>': ['/root', '/home/recorder'],
    '<tmp>': ['/var/tmp/run-x1'],
  },
  environment: { API_TOKEN: 'tok-123456', REGION: 'us-east-1', PASSWORD: 'abc' },
});
const { username } = userInfo();

it.for([homedir(), `/home/${username}`, `/Users/${username}`, `C:\\Users\\${username}`])(
  '%s/x is left as it is where the server did not get that folder: any text may speak of it',
  (home) => {
    expect(scrubText(`Reads ${home}/x.`, secretsOf({ folders: {}, environment: {} }))).toBe(`Reads ${home}/x.`);
  },
);

describe('what is of this run is not published', () => {
  it.for<[text: string, shown: string]>([
    ['in /srv/work/a.txt', 'in <cwd>/a.txt'],
    ['in /srv/work', 'in <cwd>'],
    ['in /srv/workshop', 'in /srv/workshop'],
    ['in /mnt/srv/work', 'in /mnt/srv/work'],
    ['file:///srv/work/a', 'file://<cwd>/a'],
    ['(/var/tmp/run-x1/made-aB3/f.json).', '(<tmp>).'],
    ['/var/tmp/run-x1.', '<tmp>.'],
    ['/srv/modules/node_modules/x/y.json', '<install>/node_modules/x/y.json'],
    ['/home/recorder/.config', '<home>/.config'],
    ['/home/recorder-2/x and /home/other/x', '/home/recorder-2/x and /home/other/x'],
    ['/root/.config and /app/data', '/root/.config and /app/data'],
    ['Bearer tok-123456', 'Bearer <API_TOKEN>'],
    ['in us-east-1', 'in us-east-1'],
    ['abc', 'abc'],
    ['postgres://admin:hunter2@db/x', 'postgres://<credentials>@db/x'],
    ['such as teradata://user:password@host/db', 'such as teradata://user:password@host/db'],
    ['https://example.org/a:b@c', 'https://example.org/a:b@c'],
    ['mail me@example.org', 'mail me@example.org'],
  ])('%j is shown as %j', ([text, shown]) => {
    expect(scrubText(text, secrets)).toBe(shown);
  });

  it('keys are scrubbed too, __proto__ stays a key, and each place is a warning', () => {
    const value = JSON.parse('{"__proto__": {"/srv/work/a": ["tok-123456"]}}') as unknown;
    const clean = scrub(value, secrets, '/tools/0');
    expect(JSON.stringify(clean.value)).toBe('{"__proto__":{"<cwd>/a":["<API_TOKEN>"]}}');
    expect(clean.problems).toEqual([
      {
        level: 'warning',
        path: '/tools/0/__proto__/<cwd>~1a',
        message: 'held the path of the working folder, which is shown as <cwd>',
      },
      {
        level: 'warning',
        path: '/tools/0/__proto__/<cwd>~1a/0',
        message: 'held the value of API_TOKEN, which is shown as <API_TOKEN>',
      },
    ]);
  });
});
