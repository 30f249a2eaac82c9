import type { Engine } from './agreement.ts';

/** Copilot CLI's reading: excluded tools are not seen; denied before allowed; anything else is asked for. */
export const copilotCliEngine: Engine = (text, { server }) => {
  const [command, ...options] = text
    .replace(/^#.*\n/gm, '')
    .trimEnd()
    .split(' \\\n  ');
  if (command !== 'copilot') throw new Error(`not a copilot command: ${command}`);
  const values = (option: string) =>
    options.flatMap((line) => new RegExp(`^--${option}='([^']*)'$`).exec(line)?.slice(1) ?? []);
  const [excluded, denied, allowed] = ['excluded-tools', 'deny-tool', 'allow-tool'].map(values);
  return ({ tool }) => {
    const spelled = tool.replace(/[^a-zA-Z0-9_.-]/g, '_');
    if (excluded!.includes(`${server}-${spelled}`)) return 'hide';
    if (denied!.includes(`${server}(${spelled})`)) return 'deny';
    return allowed!.includes(`${server}(${spelled})`) ? 'allow' : 'ask';
  };
};
