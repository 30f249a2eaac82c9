import { isObject } from '../model/core.ts';

/**
 * Why arguments are refused in which a name that the policy tests also stands in another case: some servers take a
 * name in any case, and then read another argument than the one that was tested. Undefined where there is none.
 */
export function twinReason(args: unknown, paths: readonly string[]): string | undefined {
  const path = paths.find((one) => hasTwin(args, one));
  return path === undefined ? undefined : `An argument is spelled like "${path}", but in another case.`;
}

function hasTwin(args: unknown, path: string): boolean {
  let current = args;
  for (const name of path.split('.')) {
    if (!isObject(current)) return false;
    const folded = fold(name);
    if (Object.keys(current).some((key) => key !== name && fold(key) === folded)) return true;
    current = Object.hasOwn(current, name) ? current[name] : undefined;
  }
  return false;
}

/** In capitals first: there are letters, such as the long s, that only so become the plain one. */
function fold(name: string): string {
  return name.toUpperCase().toLowerCase();
}
