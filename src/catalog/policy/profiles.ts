import { keys, once, type Policy } from '../../model/index.ts';
import { policyForServer, profiles, type Profile } from '../../policy/index.ts';
import type { JudgedServer } from '../judge.ts';
import { absolute } from '../settings.ts';
import type { FormatModel } from '../terms/formats.ts';
import { currentCalls, effectsOf } from './calls.ts';
import { writeFormatText, type FormatText } from './format-text.ts';
import { countInWords } from './outcomes.ts';

/** One of the ready whole-server policies, decided over all current tools. */
export interface ProfileModel {
  id: Profile;
  label: string;
  description: string;
  href: string;
  policy: Policy;
  decided: string;
  total: number;
}

/** The ready policies of a server over its current tools. */
export const getProfiles = once((server: JudgedServer): ProfileModel[] =>
  keys(profiles).map((id) => {
    const policy = policyForServer(server.id, id, server.current, server.data.reviews.sameEnd);
    return {
      id,
      ...profiles[id],
      href: server.catalog.addresses.serverPolicy(server.id, id),
      policy,
      decided: countInWords(effectsOf(policy, server.current)),
      total: server.current.length,
    };
  }),
);

/** A ready policy in one format, for a server of this name if it has another than its id, with what its text does with one call of every tool. */
export function getProfileText(
  server: JudgedServer,
  profile: ProfileModel,
  { format, modeTable }: FormatModel,
  name?: string,
): FormatText {
  const calls = currentCalls(server);
  return writeFormatText(
    format,
    modeTable,
    profile.policy,
    {
      server: {
        id: server.id,
        tools: server.current.map(({ name, definition: { inputSchema } }) => ({ name, inputSchema })),
      },
      ...(name !== undefined && { name }),
      title: `${server.data.server.short}: ${profile.label}`,
      permalink: absolute(server.catalog.settings, profile.href),
      digest: server.newest.digest,
    },
    calls,
  );
}
