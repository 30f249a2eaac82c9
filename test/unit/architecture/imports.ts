import { posix } from 'node:path';
import ts from 'typescript';
import { importTable } from './import-table.ts';

/** One sentence per import of the file that the table forbids. `path` is relative to the project. */
export function forbiddenImports(path: string, text: string): string[] {
  const zone = zoneOf(path);
  const allowed = importTable.get(zone);
  if (allowed === undefined) return [`${path} is in no zone of the table: ${zone}`];
  return importsOf(path, text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      const covered = allowed.packages.some(
        (name) => specifier === name || (/[:/]$/u.test(name) && specifier.startsWith(name)),
      );
      return covered ? [] : [`${path} imports ${specifier}, which ${zone} may not`];
    }
    const target = zoneOf(posix.join(posix.dirname(path), specifier));
    return target === zone || allowed.zones.includes(target)
      ? []
      : [`${path} imports ${specifier} of ${target}, which ${zone} may not`];
  });
}

function zoneOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'src' ? second! : top!;
}

function importsOf(path: string, text: string): string[] {
  return scriptsOf(path, text).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName),
  );
}

/** The scripts of a file: an Astro component has its front matter and any number of script elements. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontMatter = /^\s*---\n(.*?)\n---/su.exec(text)?.[1] ?? '';
  return [frontMatter, ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)].map((match) => match[1]!)];
}
