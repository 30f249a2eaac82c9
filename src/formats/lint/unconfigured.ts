import { nearest } from './nearest.ts';
import type { Check, Found } from './check.ts';

/** Names of servers that nothing in the reader's own configuration has, so that what stands there holds for nothing. */
export const unconfigured: Check = {
  id: 'unconfigured',
  find(pasted) {
    const { configured, reading, tools, format } = pasted;
    if (configured === undefined) return [];
    const spell = (name: string) => format.serverNames.spell?.(name) ?? name;
    const names = new Set(configured.flatMap((name) => [name, spell(name)]));
    const written = (reading.servers?.(tools) ?? []).filter(({ server }) => !names.has(server));
    return written.map(({ server, path }): Found => {
      const meant = nearest(server, configured) ?? (configured.length === 1 ? configured[0] : undefined);
      return {
        level: 'error',
        path,
        message: `it holds for no server of yours: nothing in your configuration is named "${server}"`,
        expected:
          configured.length === 0
            ? 'a configured server, and there is none'
            : configured.map((name) => `"${name}"`).join(' | '),
        tip:
          meant === undefined ? 'write the name that the server has in your configuration' : `write "${spell(meant)}"`,
        does: 'As it stands, it holds for no call.',
      };
    });
  },
};
