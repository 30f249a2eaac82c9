import ts from 'typescript';

/** What the language itself lacks, but every engine has without touching anything outside: these do not break purity. */
const universal = `
declare class URL { constructor(url: string, base?: string); href: string; origin: string; protocol: string; hostname: string; pathname: string; static canParse(url: string): boolean }
declare class URLSearchParams { constructor(init?: string); get(name: string): string | null; set(name: string, value: string): void; readonly size: number }
declare class TextEncoder { encode(text: string): Uint8Array<ArrayBuffer> }
declare class TextDecoder { decode(bytes: Uint8Array): string }
declare function structuredClone<T>(value: T): T;
`;

const options: ts.CompilerOptions = {
  noEmit: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  types: [],
  skipLibCheck: true,
  // Which names a file takes from outside of it shows without what it imports.
  noResolve: true,
  strict: true,
};

/**
 * One sentence per use of something outside the language: files are compiled without Node's types and without the
 * DOM's, and searched for the clock and for chance. `extra` are files that are not on disk, by absolute path.
 */
export function impurities(files: readonly string[], extra: ReadonlyMap<string, string> = new Map()): string[] {
  const host = ts.createCompilerHost(options);
  const sources = new Map([...extra, ['/universal.d.ts', universal]]);
  const { readFile, fileExists } = host;
  host.readFile = (path) => sources.get(path) ?? readFile.call(host, path);
  host.fileExists = (path) => sources.has(path) || fileExists.call(host, path);
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version, true);
  };
  const program = ts.createProgram([...files, ...sources.keys()], options, host);
  return [...files, ...extra.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)!;
    const unknown = program
      .getSemanticDiagnostics(source)
      .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'))
      .filter((message) => message.startsWith('Cannot find name'));
    return [...unknown, ...clockAndChance(source)].map((what) => `${path}: ${what}`);
  });
}

function clockAndChance(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ['random', 'now', 'Date'].includes(node.name.text)) {
      const text = node.getText(source);
      if (['Math.random', 'Date.now', 'globalThis.Date'].includes(text)) found.push(text);
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && (node.arguments?.length ?? 0) === 0)
      found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'Date') found.push('Date()');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
