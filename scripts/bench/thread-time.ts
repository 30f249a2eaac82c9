import type { launch } from '../../test/browser/chromium.ts';

/** The names of the marks between which the work of a page is measured. */
export const marks = { from: 'work from', to: 'work to' } as const;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took, and how much of that its thread worked. */
  ts: number;
  dur?: number;
  tdur?: number;
}

/**
 * Records what a page's own thread works from now on. The function it gives ends that, and gives the milliseconds of
 * work between each pair of the page's marks, which hold whatever else the machine is busy with.
 */
export async function recordWork(browser: Awaited<ReturnType<typeof launch>>): Promise<() => Promise<number[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return workBetween(events);
  };
}

function workBetween(events: readonly TraceEvent[]): number[] {
  const [from, to] = [marks.from, marks.to].map((mark) =>
    events.filter(({ name }) => name === mark).sort((a, b) => a.ts - b.ts),
  ) as [TraceEvent[], TraceEvent[]];
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === from[0]?.pid && tid === from[0].tid,
  );
  return from.map(({ ts: start }, at) => {
    const end = to[at]?.ts ?? start;
    const within = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts < end);
    return within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}
