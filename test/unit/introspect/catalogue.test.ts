import { describe, expect, it } from 'vitest';
import { digestOfContent } from '../../../src/introspect/index.ts';
import { canonicalJson, type Snapshot } from '../../../src/model/index.ts';
import { contentRoot, digestOf, placeOf, readJson, readServers, readSnapshots } from '../../../src/store/index.ts';

const snapshots = readServers().flatMap(({ id }) => readSnapshots(id));
const raw = ({ server, version }: Snapshot) => readJson(placeOf(server, version, contentRoot)) as Snapshot;

describe('the recorded snapshots', () => {
  it.for(snapshots.map((one) => [`${one.server} ${one.version}`, raw(one)] as const))('%s', ([, snapshot]) => {
    const names = snapshot.tools.map(({ definition }) => definition.name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const { digest, definition } of snapshot.tools) {
      expect(digestOf(definition)).toBe(digest);
      expect(JSON.stringify(definition)).toBe(canonicalJson(definition));
    }
    expect(digestOfContent(snapshot)).toBe(snapshot.digest);
    expect(snapshot.status).toBe(snapshot.problems.some(({ level }) => level === 'error') ? 'degraded' : 'ok');
    expect(JSON.stringify(snapshot)).not.toMatch(/\/toolrisk-[A-Za-z0-9]{6}\b/); // the folder of a run
  });

  it('of teradata-wlm are three, oldest first, with 46, 41 and 42 tools and 47 names', () => {
    const wlm = readSnapshots('teradata-wlm');
    expect(wlm.map(({ sequence, tools }) => [sequence, tools.length])).toEqual([
      [1, 46],
      [2, 41],
      [3, 42],
    ]);
    const [oldest = new Set(), ...newer] = wlm.map(
      ({ tools }) => new Set(tools.map(({ definition }) => definition.name)),
    );
    const [, newest = new Set()] = newer;
    expect(new Set([...oldest, ...newer.flatMap((names) => [...names])]).size).toBe(47);
    expect([...oldest.difference(newest)].sort()).toHaveLength(5);
    expect([...newest.difference(oldest)]).toEqual(['abort_session']);
    expect(wlm.map(({ resources }) => resources?.length ?? null)).toEqual([32, null, 32]);
    expect(wlm.map(({ version, provenance }) => version === provenance.source.commit)).toEqual([true, true, true]);
  });
});
