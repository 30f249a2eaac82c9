import { expect, test } from 'vitest';
import { pureZones } from './import-table.ts';
import { impurities } from './purity.ts';
import { sources } from './sources.ts';

const impure = {
  environment: 'export const home = process.env.HOME;',
  console: "export const say = (): void => console.log('x');",
  DOM: 'export const title = document.title;',
  network: "export const page = fetch('https://example.org');",
  timer: 'export const later = setTimeout(() => {}, 1);',
  'clock now': 'export const now = Date.now();',
  'clock new': 'export const now = new Date();',
  chance: 'export const dice = Math.random();',
};
const pure = 'export const day = (time: number): string => new Date(time).toISOString() + Math.max(1, time);';

test('pure zones use nothing outside the language, and a file that does is found', () => {
  const files = sources().filter(({ path }) => pureZones.some((zone) => path.startsWith(`src/${zone}/`)));
  expect(files.length).toBeGreaterThan(40);
  const samples = new Map(Object.entries({ ...impure, pure }).map(([name, text]) => [`/${name}.ts`, text]));
  const found = impurities(
    files.map((file) => file.absolute),
    samples,
  );
  const named = [...new Set(found.map((sentence) => sentence.slice(0, sentence.indexOf(': '))))];
  expect(named, found.join('\n')).toEqual(Object.keys(impure).map((name) => `/${name}.ts`));
});
