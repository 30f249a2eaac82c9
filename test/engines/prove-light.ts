import { parseArgs } from 'node:util';
import { writeProof } from '../../src/store/index.ts';
import { lightProofs } from './light-proofs.ts';

// Writes the proofs that need no client:
// node test/engines/prove-light.ts [--only ID] [--vectors DIR] [--opa FILE] [--mcp-proxy FILE]
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    vectors: { type: 'string' },
    opa: { type: 'string' },
    'mcp-proxy': { type: 'string' },
  },
});
const { only, 'mcp-proxy': mcpProxy, ...paths } = values;
const means = { ...paths, ...(mcpProxy !== undefined && { mcpProxy }) };
for (const [format, prove] of Object.entries(lightProofs)) {
  const proof = only === undefined || only === format ? await prove(means) : undefined;
  if (!proof) continue;
  writeProof({ ...proof, date: new Date().toISOString().slice(0, 10) });
  process.stdout.write(`${format}: ${proof.level}, ${proof.agreed} of ${proof.cases} agree\n`);
  if (proof.agreed < proof.cases) process.exitCode = 1;
}
