import { defineConfig } from 'vitest/config';

// The limits only end what hangs: at least ten times what the slowest test of a project takes on two quiet cores.
const seconds = 1000;

const units = ['test/{unit,property,cases,engines,content,trials}/**/*.test.ts'];
/** Units that count work: see test/property/work.ts. */
const works = ['test/{unit,property}/**/*.work.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // By default one core of two stands idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: units,
          exclude: works,
          // What files share is read and judged once: a quarter of the time is importing it.
          isolate: false,
          globalSetup: 'test/temporary.ts',
          setupFiles: 'test/compiled-once.ts',
          testTimeout: 120 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      {
        // V8 counts the work of all modules in a process, so these share theirs with no other file.
        extends: true,
        test: {
          name: 'unit-work',
          include: works,
          globalSetup: 'test/temporary.ts',
          testTimeout: 120 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // They all read the same pages, and parsing them is most of the work.
          fileParallelism: false,
          isolate: false,
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 600 * seconds,
          hookTimeout: 600 * seconds,
          fileParallelism: false,
        },
      },
      {
        // Some minutes of a build and of pages of its own: `npm run hostile`, and a job of its own in CI.
        extends: true,
        test: {
          name: 'hostile',
          include: ['test/hostile/**/*.test.ts'],
          testTimeout: 1200 * seconds,
          hookTimeout: 1200 * seconds,
          fileParallelism: false,
        },
      },
    ],
  },
});
