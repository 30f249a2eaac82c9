import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileRules, verdictsFile } from '../../src/classify/index.ts';
import { defaultLimits, record } from '../../src/introspect/index.ts';
import { contentRoot, readRules, readServer, readSnapshots, writeVerdicts } from '../../src/store/index.ts';

const fixtures = join(import.meta.dirname, '../fixtures/content');

/** The id of a server that is nothing but its entry, its recorded list and its verdicts. */
export const bareId = 'notebook';

/** A content folder that holds, beside everything that is not about servers, the bare server alone; the caller removes it. */
export async function contentWithBareServer(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'toolrisk-content-'));
  const servers = join(contentRoot, 'servers');
  cpSync(contentRoot, root, { recursive: true, filter: (path) => path !== servers });
  mkdirSync(join(root, 'servers', bareId), { recursive: true });
  cpSync(join(fixtures, `${bareId}.yaml`), join(root, 'servers', bareId, 'server.yaml'));
  await recordList(root, bareId, join(fixtures, `${bareId}.json`));
  return root;
}

/** Records a list of tools as what a server with an entry listed, and judges it. */
export async function recordList(root: string, id: string, file: string): Promise<void> {
  const server = readServer(id, root);
  const desk = { content: root, out: undefined, check: false, limits: defaultLimits, today: '2026-11-29' };
  await record({ file, version: server.launch.source.version, server: id }, server, desk);
  writeVerdicts(id, verdictsFile(server, readSnapshots(id, root), compileRules(readRules(root))), root);
}
