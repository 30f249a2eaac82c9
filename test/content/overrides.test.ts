import { describe, expect, it } from 'vitest';
import { publish } from '../../src/classify/index.ts';
import { keys } from '../../src/model/index.ts';
import { readReviews, readServers, readVerdicts } from '../../src/store/index.ts';

const servers = readServers();

describe.each(servers.map(({ id }) => id))('the overrides of %s', (server) => {
  const { overrides } = readReviews(server);
  const verdicts = new Map(readVerdicts(server)!.tools.map(({ name, history }) => [name, history[0]!]));

  it.each(overrides.map((override) => [override.tool, override] as const))(
    'change what is said of %s',
    (tool, override) => {
      const newest = verdicts.get(tool)!;
      const { automatic, applied, lapsed } = publish({ name: tool, ...newest.verdict }, newest.definition, [override]);
      expect(lapsed, 'the definition changed: read it again').toEqual([]);
      expect(applied).toHaveLength(1);
      const idle = [
        ...(override.category === automatic.category ? ['category'] : []),
        ...(override.severity === automatic.severity ? ['severity'] : []),
        ...keys(override.axes ?? {}).filter((axis) => override.axes![axis] === automatic.axes[axis]),
      ];
      expect(idle, 'the classifier says so by itself: take it out').toEqual([]);
    },
  );
});
