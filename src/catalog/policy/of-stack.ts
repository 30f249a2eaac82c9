import type { Policy } from '../../model/index.ts';
import type { Profile } from '../../policy/index.ts';
import { type Catalog } from '../judge.ts';
import { serverAsked } from './asked.ts';
import { getProfiles } from './profiles.ts';

/** A server as somebody has it: the name of their own, and its id in the catalogue. */
export interface NamedServer {
  name: string;
  id: string;
}

/** The ready policies of several servers as one, under the names that they have; whatever it does not name is refused. */
export function policyOfStack(catalog: Catalog, servers: readonly NamedServer[], profile: Profile): Policy {
  const rules = servers.flatMap(({ name, id }) => {
    const ready = getProfiles(serverAsked(catalog, id)).find((each) => each.id === profile)!;
    return ready.policy.rules.map((rule) => ({ ...rule, server: name }));
  });
  return { version: 1, default: 'deny', rules };
}
