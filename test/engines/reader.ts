import type { Reader } from '../../src/formats/index.ts';
import { parse } from '../../src/model/index.ts';
import { load, validate } from '../../src/intercept/index.ts';
import type { Engine } from '../../src/prove/engines/engine.ts';
import { shapes } from './shapes.ts';

/** A format's reader as an engine, over a text that holds only what its consumer reads. */
export function readerEngine(reader: Reader): Engine {
  return (text, { server }) => {
    const value = reader.parse(text);
    const shape = shapes[reader.format];
    if (shape) parse(shape, value, reader.format);
    else checkIntercept(text);
    return reader.decide(value, server);
  };
}

function checkIntercept(text: string): void {
  const { config, error, unknown } = load(text);
  const problems = [...(error === undefined ? [] : [error]), ...validate(config), ...unknown];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
