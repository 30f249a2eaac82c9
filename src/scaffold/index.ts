import { format } from './format.ts';
import { rule } from './rule.ts';
import type { Scaffold } from './scaffold.ts';
import { server } from './server.ts';

export type { Scaffold, StartingFile } from './scaffold.ts';
export { startFrom } from './start-from.ts';

/** Everything that can be started. */
export const scaffolds: readonly Scaffold[] = [server, rule, format];
