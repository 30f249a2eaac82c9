import { createInterface } from 'node:readline/promises';
import { warn } from '../command.ts';

/** Asks the person at the terminal; no, where there is none. */
export async function answersYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    warn(`${question} There is no terminal to ask at: add --yes.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
