import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, readText } from '../../src/store/index.ts';

const texts = ['attacks', 'categories', 'guides', 'severities', 'servers/teradata-wlm/tools']
  .flatMap((folder) => readdirSync(join(contentRoot, folder)).map((name) => join(folder, name)))
  .concat('servers/teradata-wlm/reviews.yaml', 'servers/teradata-wlm/server.yaml')
  .map((file) => ({ file, text: readText(join(contentRoot, file)).replace(/\s+/g, ' ') }));

/** What was once said here and found false, with what is true. */
const found: readonly [claim: RegExp, truth: string][] = [
  [/AMPs are all high|short of CPU/, 'MonitorAMPLoad returns worker tasks and no CPU'],
  [/how many are free, and what is queued/, 'MonitorAWTResource returns neither what is free nor what is queued'],
  [/shows nothing that one call did not show/, 'the status of a virtual processor changes'],
  [/bands in use across the system|tags that are really sent/, 'list_query_band returns the band of the server itself'],
  [/shows whether a new throttle or filter catches/, 'the event history holds changes of state, not queries'],
  [/whose queries they delayed or rejected/, 'neither user nor query is selected from the event history'],
  [/at which thresholds the system gives in/, 'no threshold is selected for the history of RED'],
  [/ranks all of DBC\.QryLogV|returns the top users/, 'show_top_users returns statements, ungrouped'],
  [/how far the session has come .{0,40}is not among/i, 'actual rows and times are selected for each step'],
  [/discloses? the statements of every user/, 'no statement is among the columns of MonitorSession that were read'],
  [/the unused ones included|^Lists all workload definitions, active and inactive/, 'inactive workloads are unproven'],
  [/\bThree things follow\. The call has the deadline/, 'the fourth is that a configuration change is retried'],
  [/every logged statement with its text/, 'QueryText holds the first 200 characters as delivered'],
  [/no return to the state before/, 'the ruleset that was in use can be activated again'],
  [/\*\*Limits\.\*\* Gateways have them/, 'two of the gateways count calls'],
  [/\*\*Ask\.\*\* Claude Code has it/, 'most coding clients and some engines ask'],
  [/Conditions on arguments\.\*\* Intercept has them/, 'five formats test arguments'],
  [/an argument that previews, confirms or caps the call/, 'what a caller may leave out takes nothing off the sum'],
  [/\*\*limit\*\* per hour/, 'the recommended limits are by the minute'],
  [/as \*undo\*, or a whole user or system as \*reach\*, makes it/, '“never” from the category alone adds no points'],
  [/number of times a person would do it/, 'five calls a minute are 300 an hour'],
  [/an approval .{0,40}carried over/, 'no approval was seen to be carried over'],
  [/The arguments name \{parameter:any\} and not who asks/, 'that is true of any tool'],
];

describe('what was found false is said nowhere in the content', () => {
  test.each(found)('%s: %s', (claim) => {
    expect(texts.filter(({ text }) => claim.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
