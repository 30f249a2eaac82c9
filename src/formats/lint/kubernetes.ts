import type { Format } from '../format.ts';
import type { Finding } from './check.ts';
import { glanceAt, under } from './glance.ts';

/** The kind of a Kubernetes resource; undefined for any other text. */
export function kindOf(text: string): string | undefined {
  const { value } = glanceAt(text);
  const [version, kind] = [under(value, 'apiVersion'), under(value, 'kind')];
  return typeof version === 'string' && typeof kind === 'string' ? kind : undefined;
}

/** What to say of a resource in place of a file. */
export function resourceInstead(kind: string, { consumer }: Pick<Format, 'consumer'>): Finding {
  return {
    check: 'kubernetes',
    level: 'error',
    path: '/kind',
    message: `this is a Kubernetes resource, ${/^[AEIOU]/i.test(kind) ? 'an' : 'a'} ${kind}; what is read here is the file of ${consumer} itself`,
    tip: 'paste the part of it that is the configuration, or choose the format that reads such a resource',
    does: 'Nothing of it was decided.',
  };
}
