import { compileRules, verdictsFile } from '../src/classify/index.ts';
import { readRules, readServers, readSnapshots, readVerdicts, writeVerdicts } from '../src/store/index.ts';
import { canonicalJson } from '../src/model/index.ts';
import { run, warn } from './command.ts';

await run({
  help: `
Classifies every tool of every snapshot in content/servers/ and writes verdicts.json beside them.

  npm run verdicts
  npm run verdicts:check    writes nothing; ends with 1 where a file is stale

  --check   compare only
`,
  options: { check: { type: 'boolean' } },
  main: ({ check }) => {
    const rules = compileRules(readRules());
    let stale = 0;
    for (const server of readServers()) {
      const snapshots = readSnapshots(server.id);
      if (snapshots.length === 0) continue;
      const fresh = verdictsFile(server, snapshots, rules);
      if (!check) {
        if (writeVerdicts(server.id, fresh)) process.stdout.write(`${server.id}: written\n`);
      } else if (canonicalJson(readVerdicts(server.id)) !== canonicalJson(fresh)) {
        stale++;
        warn(`${server.id}: verdicts.json is not what the rules and snapshots give now\n  instead:  npm run verdicts`);
      }
    }
    return stale > 0 ? 1 : 0;
  },
});
