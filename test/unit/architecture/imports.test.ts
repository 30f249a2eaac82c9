import { describe, expect, test } from 'vitest';
import { forbiddenImports } from './imports.ts';
import { sources } from './sources.ts';

test('no file imports what its zone may not', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(({ path, text }) => forbiddenImports(path, text))).toEqual([]);
});

describe('a file is allowed to import', () => {
  test.for([
    ['src/history/differences.ts', "import { diffWords } from 'diff';"],
    ['src/search/rank.ts', "import type { Category } from '../model/vocabulary.ts';"],
    ['src/search/rank.ts', "import { tokens } from './tokens.ts';"],
    ['src/intercept/rate.ts', "import { decide } from '../policy/index.ts';"],
    ['src/pages/tools/[server]/index.astro', "---\nimport Base from '../../../layouts/Base.astro';\n---\n<Base />"],
    ['scripts/bench.ts', "import { readFileSync } from 'node:fs';"],
  ] as const)('%s: %s', ([path, text]) => {
    expect(forbiddenImports(path, text)).toEqual([]);
  });
});

describe('a file is refused', () => {
  test.for([
    ['src/model/tool.ts', "import { classify } from '../classify/index.ts';"],
    ['src/search/rank.ts', "import { readFileSync } from 'node:fs';"],
    ['src/search/rank.ts', "import type { Verdict } from '../classify/index.ts';"],
    ['src/search/rank.ts', "export * from '../catalog/tool.ts';"],
    ['src/formats/codex.ts', "const it = await import('../classify/index.ts');"],
    ['src/formats/codex.ts', "import { parse } from 'some-package';"],
    ['src/formats/codex.ts', "import pkg from '../../package.json' with { type: 'json' };"],
    ['src/components/Tool.astro', "---\nimport Base from '../layouts/Base.astro';\n---\n<p />"],
    ['src/components/Tool.astro', "<p /><script>\n  import '../store/index.ts';\n</script>"],
    ['src/pages/index.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p />"],
    ['src/islands/tab-set.ts', "import { read } from '../store/index.ts';"],
    ['src/search/rank.ts', "import { getCatalog } from '../site/catalog.ts';"],
    ['src/utilities/x.ts', ''],
  ] as const)('%s: %s', ([path, text]) => {
    expect(forbiddenImports(path, text)).toHaveLength(1);
  });
});
