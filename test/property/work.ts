import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What V8 reports of one script. */
interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

// V8 throws away the code of a function that has not run for a while, and what it counted of it with that.
setFlagsFromString('--no-flush-bytecode');

/**
 * How much work an action does, as the number of blocks of code that it ran in this project and its packages. It is
 * counted and not timed, so that other processes do not change it. V8 still loses some of what it counted when it collects
 * garbage, and never counts too much: the action runs three times and the largest count holds, so it must do all of its
 * work each time. Files that call it are named *.work.test.ts, so that only their own modules are counted.
 */
export function workOf(action: () => void): number {
  return Math.max(...Array.from({ length: 3 }, () => count(action)));
}

/**
 * How a test that compares counts is run: again where they do not compare as they should, since V8 may have lost a part of
 * the smaller one. What grows with the square of its size has sixteen times the work of a fourth of it, and never passes.
 */
export const recounted = { retry: 3 } as const;

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
