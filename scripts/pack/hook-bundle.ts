import { build, type BuildOptions, type Plugin } from 'esbuild';
import { basename, join, relative } from 'node:path';

/** What Node starts when a client asks, below the folder of the bundle. */
export const hookProgram = 'hook.cjs';

/**
 * Builds the hook into a folder: one small file that every call loads, and beside it one for each thing that only some
 * policies need. The paths of everything that went in, from `root`.
 */
export async function bundleHook(root: string, folder: string): Promise<string[]> {
  const common: BuildOptions = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    inject: ['scripts/pack/for-node-20.ts'],
    legalComments: 'none',
    logLevel: 'error',
  };
  const parts = new Map<string, string>();
  const main = await build({
    ...common,
    metafile: true,
    entryPoints: { hook: 'scripts/toolrisk/hook.ts' },
    // Node starts a program of this kind sooner than a module.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [apart(root, parts)],
  });
  const others = await build({
    ...common,
    metafile: true,
    entryPoints: Object.fromEntries(parts),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
  return [...new Set([main, others].flatMap(({ metafile }) => Object.keys(metafile.inputs)))];
}

/** Leaves what is imported only when it is needed in files of its own, whose names and sources it collects. */
function apart(root: string, parts: Map<string, string>): Plugin {
  return {
    name: 'apart',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ kind, path, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
        const found = await resolve(path, { kind, resolveDir, pluginData: 'resolving' });
        if (found.errors.length > 0) return { errors: found.errors };
        const name = path.startsWith('.') ? nameOf(relative(root, found.path)) : path;
        parts.set(name, found.path);
        return { path: `./${name}.mjs`, external: true };
      });
    },
  };
}

/** Such as `policy-re2` for src/policy/re2.ts. */
function nameOf(source: string): string {
  const parts = join(source).split(/[/\\]/);
  return `${parts.at(-2)!}-${basename(source, '.ts')}`;
}
