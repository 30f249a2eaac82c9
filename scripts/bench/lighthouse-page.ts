import lighthouse from 'lighthouse';

/** What a page is scored for, each from 0 to 100. */
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse says of one page. */
export interface Page {
  /** Performance is the median of all runs; a page that is not meant to be indexed has no score for search engines. */
  scores: Partial<Record<Category, number>>;
  performances: number[];
  /** Every audit that takes points, in words. */
  lacking: string[];
}

type Audits = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** Audits a page as Lighthouse does by itself, on a phone four times slower with a slow network, in the browser at the port. */
export async function audit(address: string, port: number, runs: number): Promise<Page> {
  const first = await run(address, port, ['performance', 'accessibility', 'best-practices', 'seo']);
  const performances = [score(first, 'performance')];
  while (performances.length < runs) performances.push(score(await run(address, port, ['performance']), 'performance'));
  const scores: Page['scores'] = {
    performance: performances.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!,
    accessibility: score(first, 'accessibility'),
    'best-practices': score(first, 'best-practices'),
  };
  if (first.audits['is-crawlable']?.score === 1) scores.seo = score(first, 'seo');
  return { scores, performances, lacking: lacking(first) };
}

async function run(address: string, port: number, onlyCategories: Category[]): Promise<Audits> {
  const result = await lighthouse(address, { port, onlyCategories, output: 'json', logLevel: 'silent' });
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}.`);
  const { runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse could not load ${address}: ${runtimeError.message}`);
  return result.lhr;
}

function score({ categories }: Audits, name: Category): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

function lacking({ categories, audits }: Audits): string[] {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score: points = null, title, displayValue = '' } = audits[id]!;
      return weight > 0 && points !== null && points < 1 ? [`${id} ${points}: ${title} ${displayValue}`.trim()] : [];
    }),
  );
}
