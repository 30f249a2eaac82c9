import { type Format, formatOf, misfits, nameOf } from '../../src/formats/index.ts';
import { load, validate } from '../../src/intercept/index.ts';
import { parse } from '../../src/model/index.ts';
import type { Engine } from '../../src/prove/engines/engine.ts';
import { written } from './written.ts';

/** What a format's reader does, as an engine, over a text that holds only what its consumer is known to read. */
export function readerEngine({ id }: Format): Engine {
  const { shape, read } = formatOf(id)!;
  return (text, context) => {
    const reading = read!(text);
    if (shape) expectNone(misfits(reading.tree, shape, { isStrict: true }));
    if (written[id]) parse(written[id], reading.tree, id);
    if (id === 'intercept') checkIntercept(text);
    return reading.decide(nameOf(context));
  };
}

function checkIntercept(text: string): void {
  const { config, error, unknown } = load(text);
  expectNone([...(error === undefined ? [] : [error]), ...validate(config), ...unknown]);
}

function expectNone(problems: readonly unknown[]): void {
  if (problems.length > 0) throw new Error(problems.map((problem) => JSON.stringify(problem)).join('\n'));
}
