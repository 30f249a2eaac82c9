/** What the files of one zone may import. */
interface Zone {
  /** Zones, besides its own. */
  zones: readonly string[];
  /** Packages, and families of them that end in `:` or `/`. */
  packages: readonly string[];
}

const pure = [
  'model',
  'classify',
  'policy',
  'intercept',
  'formats',
  'combine',
  'clients',
  'amend',
  'builder',
  'history',
  'search',
  'catalog',
] as const;

/** The zones that have no Node, no DOM, no clock and no randomness. */
export const pureZones: readonly string[] = pure;

/** Every zone of the project with what it may import: the direction in which it is built. */
export const importTable: ReadonlyMap<string, Zone> = new Map(
  Object.entries({
    model: { zones: [], packages: ['zod', 'leven'] },
    classify: { zones: ['model'], packages: ['re2js'] },
    policy: { zones: ['model'], packages: ['re2js'] },
    intercept: { zones: ['model', 'policy'], packages: ['yaml'] },
    formats: {
      zones: ['model', 'policy', 'intercept'],
      packages: ['yaml', 'smol-toml', 'zod/mini', 'jsonc-parser', 'toml-eslint-parser', 'shell-quote', 'leven'],
    },
    // What tools can do together; of one server, or of all that a client has.
    combine: { zones: ['model'], packages: [] },
    // What clients keep is decided by the readers of formats.
    clients: { zones: ['model', 'policy', 'formats', 'combine'], packages: ['shell-quote'] },
    // Changes the files of clients in place.
    amend: {
      zones: ['model', 'policy', 'formats', 'clients'],
      packages: ['diff', 'jsonc-parser', 'smol-toml', 'toml-eslint-parser', 'yaml'],
    },
    // A policy that is being built in a page, as a value.
    builder: { zones: ['model', 'policy', 'combine'], packages: [] },
    history: { zones: ['model'], packages: ['diff'] },
    search: { zones: ['model'], packages: [] },
    introspect: { zones: ['model', 'history', 'store'], packages: ['node:', '@modelcontextprotocol/', 'zod'] },
    store: { zones: ['model'], packages: ['node:', 'yaml', 'zod'] },
    // The files to start from; the command `new` alone uses it.
    scaffold: { zones: ['model', 'store'], packages: ['node:', 'zod'] },
    gateway: {
      zones: ['model', 'policy', 'intercept', 'formats'],
      packages: ['node:', '@modelcontextprotocol/', 'yaml', 'zod'],
    },
    // Answers the hooks of clients by the policy, as the gateway does; a program whose every start is waited for.
    hook: { zones: ['model', 'policy', 'formats', 'gateway'], packages: ['node:'] },
    // Languages of policies decided by their own engines: too heavy for a page, so commands alone use them.
    engines: {
      zones: ['model', 'policy', 'formats'],
      packages: ['node:', 'yaml', '@cedar-policy/cedar-wasm/', '@bufbuild/cel'],
    },
    catalog: { zones: pure.filter((zone) => zone !== 'catalog'), packages: ['@noble/hashes/'] },
    // Finds the files of clients on this machine and says what they come to; the command alone uses it.
    check: { zones: [...pure, 'store'], packages: ['node:'] },
    // Pages over the files of a machine; the command alone uses it.
    serve: { zones: ['model'], packages: ['node:'] },
    // The catalogue as an MCP server; the command alone uses it.
    mcp: { zones: [...pure, 'check'], packages: ['@modelcontextprotocol/', 'zod'] },
    // Starts configured servers and judges what they list; the command alone uses it.
    live: { zones: [...pure, 'store', 'introspect'], packages: ['node:'] },
    // Writes what `amend` proposes into the files of clients, and takes it back; the command alone uses it.
    fix: { zones: [...pure, 'store', 'check', 'hook'], packages: ['node:', 'diff'] },
    // Draws the pictures that other sites show beside a link.
    card: { zones: ['model'], packages: ['node:', 'fontkitten', 'sharp'] },
    'content.config.ts': { zones: ['site'], packages: ['astro:content', 'astro/loaders'] },
    // The only importer of Astro's content beside its configuration; its pages are models that need no Astro.
    site: {
      zones: [...pure, 'store', 'card'],
      packages: ['astro:content', 'node:path', 'xastscript', 'xast-util-to-xml', 'csv-stringify/sync', 'zod'],
    },
    islands: { zones: pure, packages: [] },
    styles: { zones: [], packages: [] },
    components: { zones: ['model', 'history', 'catalog', 'site', 'islands', 'styles'], packages: ['astro'] },
    layouts: { zones: ['model', 'catalog', 'site', 'components', 'islands', 'styles'], packages: ['astro'] },
    pages: {
      zones: ['model', 'catalog', 'site', 'card', 'components', 'layouts', 'islands', 'styles'],
      packages: ['astro', 'zod'],
    },
    // Runs the consumers of policies; commands alone use it.
    prove: {
      zones: [...pure, 'introspect', 'store', 'engines'],
      packages: ['node:', 'yaml', 'zod', '@modelcontextprotocol/', '@cedar-policy/cedar-wasm/'],
    },
    // What `bench` measures is what the tests of the laws hold.
    scripts: {
      zones: [
        ...pure,
        'site',
        'introspect',
        'store',
        'gateway',
        'hook',
        'engines',
        'prove',
        'scaffold',
        'check',
        'fix',
        'live',
        'mcp',
        'serve',
        'test',
      ],
      packages: [
        'node:',
        'astro',
        'yaml',
        'zod',
        '@modelcontextprotocol/',
        'fast-check',
        'esbuild',
        'lighthouse',
        '@cedar-policy/cedar-wasm/',
      ],
    },
  }),
);
