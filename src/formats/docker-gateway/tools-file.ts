import { isObject } from '../../model/index.ts';
import type { Glance } from '../lint/glance.ts';

const others = ['version', 'tools', 'hide', 'exclude', 'ask', 'allow'];

/** Docker's file has no keys of its own, only servers with lists of names. */
export function isToolsFile({ syntax, value }: Glance): boolean {
  if (syntax !== 'yaml' || !isObject(value) || others.some((key) => Object.hasOwn(value, key))) return false;
  const lists = Object.values(value);
  return (
    lists.length > 0 && lists.every((list) => Array.isArray(list) && list.every((name) => typeof name === 'string'))
  );
}
