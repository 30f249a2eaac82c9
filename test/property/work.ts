import { Session } from 'node:inspector';

/** What V8 reports of one script. */
interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

/**
 * How much work an action does, as the number of blocks of code that it ran in this project and its packages. It is
 * counted and not timed: the same action gives the same number beside any other process. V8 forgets what it counted of
 * a function that it collects, so the action runs three times and the largest count holds.
 */
export function workOf(action: () => void): number {
  return Math.max(...Array.from({ length: 3 }, () => count(action)));
}

function count(action: () => void): number {
  const session = new Session();
  session.connect();
  try {
    post(session, 'Profiler.enable');
    post(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    action();
    const { result } = post(session, 'Profiler.takePreciseCoverage') as Coverage;
    return result
      .filter(({ url }) => /\/(src|node_modules)\//u.test(url) && !/node_modules\/(@?vite|tinyspy)/u.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map((range) => range.count)))
      .reduce((sum, count) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}

function post(session: Session, method: string, params: object = {}): unknown {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}
