import type { CommandLine, Hook } from '../hook.ts';

/** The plugin by which opencode asks before each call of any tool. */
export const hook: Hook = {
  asks: false,
  broken: { fails: 'refused', killed: 'refused', missing: 'refused', slow: 'refused', garbled: 'refused' },
  notes: [
    'The plugin is asked before calls of opencode’s own tools too, so that a hook that fails refuses these as well.',
    'Started with `--pure`, opencode loads no plugin, and the permissions alone hold.',
  ],
  entry: (command) => ({
    path: '~/.config/opencode/plugin/toolrisk.js',
    movedBy: { variable: 'XDG_CONFIG_HOME', folder: '~/.config' },
    language: 'javascript',
    text: pluginFor(command),
  }),
  source: { title: 'Plugins, opencode documentation', url: 'https://opencode.ai/docs/plugins' },
};

/** A plugin that hands each call to the command, and throws, which refuses the call, unless that answers that it may pass. */
function pluginFor([program, ...args]: CommandLine): string {
  return `import { spawn } from 'node:child_process';

const program = ${JSON.stringify(program)};
const args = ${JSON.stringify(args)};

function answerTo(message) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: 30_000, killSignal: 'SIGKILL' });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (printed[name] += chunk));
    child.on('error', (error) => resolve({ code: null, stdout: '', stderr: error.message }));
    child.on('close', (code) => resolve({ code, ...printed }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(message));
  });
}

export const Toolrisk = async () => ({
  'tool.execute.before': async ({ tool }, { args: given }) => {
    const message = { hook_event_name: 'tool.execute.before', tool, args: given };
    const { code, stdout, stderr } = await answerTo(message);
    if (code === 0 && stdout === '') return;
    let reason = 'The call was refused, since the hook gave no answer. ' + stderr;
    try {
      reason = JSON.parse(stdout).reason;
    } catch {}
    throw new Error(reason);
  },
});
`;
}
