import type { Format } from '../format.ts';
import type { Finding } from './check.ts';
import { glanceAt, under } from './glance.ts';

/** The kind of a Kubernetes resource; undefined for any other text. */
export function kindOf(text: string): string | undefined {
  const { value } = glanceAt(text);
  const [version, kind] = [under(value, 'apiVersion'), under(value, 'kind')];
  return typeof version === 'string' && typeof kind === 'string' ? kind : undefined;
}

/** The kinds of the resources in a text of one or several documents, or in a list of them; none where it is no such text. */
export function kindsIn(text: string): string[] {
  const parts = text.split(/^---\s*$/m).filter((part) => part.trim() !== '');
  const kinds = parts.flatMap((part) => {
    const kind = kindOf(part);
    const items = kind === 'List' ? under(glanceAt(part).value, 'items') : undefined;
    const inner = Array.isArray(items) ? items.map((item) => under(item, 'kind')) : [kind];
    return inner.filter((each) => typeof each === 'string');
  });
  return kinds.length < parts.length ? [] : [...new Set(kinds)];
}

/** What to say of a text of which no format reads the whole, since it is made of resources; undefined for any other. */
export function resourcesInstead(text: string): { message: string; tip: string } | undefined {
  const kinds = kindsIn(text);
  if (kinds.length === 0) return undefined;
  return {
    message:
      kindOf(text) === kinds[0]
        ? `this is a Kubernetes resource, ${withArticle(kinds[0]!)}, which no format reads as it is`
        : `these are Kubernetes resources (${kinds.join(', ')}), which no format reads together`,
    tip: 'give the part that is the configuration, or the one resource that has the rules, and choose the format',
  };
}

function withArticle(kind: string): string {
  return `${/^(?:[AEIOU]|[FHLMNRSX][A-Z])/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** What to say of a resource in place of a file. */
export function resourceInstead(kind: string, { consumer }: Pick<Format, 'consumer'>): Finding {
  return {
    check: 'kubernetes',
    level: 'error',
    path: '/kind',
    message: `this is a Kubernetes resource, ${withArticle(kind)}; what is read here is the file of ${consumer} itself`,
    tip: 'paste the part of it that is the configuration, or choose the format that reads such a resource',
    does: 'Nothing of it was decided.',
  };
}
