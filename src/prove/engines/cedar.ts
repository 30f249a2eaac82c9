import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { readToolHive } from '../../engines/cedar/toolhive.ts';
import { nameOf } from '../../formats/index.ts';
import { parse } from '../../model/index.ts';
import type { Engine } from './engine.ts';

const file = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('cedarv1'),
  cedar: z.strictObject({ policies: z.array(z.string()).min(1), entities_json: z.literal('[]') }),
});

/** ToolHive, by Cedar's own engine over a text that holds only what ToolHive reads. */
export const cedarEngine: Engine = (text, context) => {
  parse(file, parseYaml(text), 'authz.yaml');
  return readToolHive(text).decide(nameOf(context));
};
