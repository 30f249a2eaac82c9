import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Child } from '../../introspect/index.ts';
import type { Person, Place } from '../client.ts';

const [enter, escape] = ['\r', '\u001b'];
const longest = 50_000;
const quiet = 3000;

/** The person at cn's screen: waits for its server, has the model begin, and answers each question once. */
export async function converseOnTerminal(child: Child, person: Person, { server, isDone }: Place): Promise<void> {
  let screen = '';
  let drawn = Date.now();
  child.stdout.on('data', (chunk) => {
    screen = `${screen}${stripVTControlCharacters(String(chunk))}`.slice(-longest);
    drawn = Date.now();
  });
  const see = async (what: RegExp, patience = Infinity) => {
    for (; !isDone() && Date.now() - drawn < patience; await sleep(20)) {
      const found = what.exec(screen);
      if (!found) continue;
      screen = screen.slice(found.index + found[0].length);
      return found[1];
    }
    return undefined;
  };
  // It is drawn before it listens.
  const press = async (keys: string) => {
    await sleep(100);
    child.stdin.write(keys);
  };
  // Enter has to come apart from the words before it, or both are taken for a pasted text.
  const say = async (words: string, shown: RegExp) => {
    await press(words);
    await see(shown);
    await press(enter);
  };
  await see(/MCP Servers:/);
  await say('/mcp', /Manage MCP server connections/);
  await see(new RegExp(`🟢 ${server.name}`));
  await press(escape);
  await see(/Ask anything/);
  await say('go', /● go/);
  for (let last: string | undefined; !isDone();) {
    const question = await see(/^.*Will call (\S+).*?Would you like to continue\?/s, quiet);
    if (isDone() || (question !== undefined && question === last)) continue; // the same one, drawn once more
    if (question !== undefined) {
      last = question;
      const approved = person(question);
      await press(approved ? 'y' : 'n');
      if (approved) continue;
      await see(/Tool canceled.*Ask anything/s);
    }
    // A no ends the turn. What is said while it ends may go unheard, and is said again once the screen stands still.
    await say('go on', /● go on/);
  }
}
