import { readFileSync } from 'node:fs';
import { isIntercept, neutralPolicy, readValue } from '../gateway/neutral-text.ts';
import { InputError, type Policy } from '../model/core.ts';

/** Reads the neutral policy of a file, JSON or YAML. Throws InputError with what is wrong and what to do. */
export async function readHookPolicy(file: string): Promise<Policy> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(file, `cannot be read: ${(error as Error).message}`, 'name a file that is there under --policy');
  }
  const value = await readValue(text, file);
  if (isIntercept(value))
    throw wrong(
      file,
      'is a policy of Intercept or PolicyLayer, which only a gateway enforces',
      'give the policy in the format toolrisk',
    );
  const policy = await neutralPolicy(value, file);
  if (policy.rules.length === 0)
    throw wrong(
      file,
      'has no rule, and a hook governs the servers that rules name',
      'add a rule for a tool of each server',
    );
  return policy;
}

function wrong(file: string, message: string, tip: string): InputError {
  const expected = '{ "version": 1, "default": "allow" or "deny", "rules": [ … ] }';
  return new InputError([{ level: 'error', path: file, message, expected, tip }]);
}
