import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import type { ProfileModel } from './profiles.ts';
import type { ServerModel } from './server.ts';

interface Choice {
  label: string;
  href: string;
  current: boolean;
}

/** A whole-server policy at its own address. */
export interface ServerPolicyPage {
  server: ServerModel;
  profile: ProfileModel;
  format: ProfileModel['formats'][number];
  href: string;
  /** The address of the file under the name that its consumer expects. */
  raw: string;
  crumbs: { label: string; href: string }[];
  profiles: Choice[];
  formats: Choice[];
}

/** One page per server, profile and format. */
export function serverPolicyPages(catalog: Catalog): ServerPolicyPage[] {
  return catalog.servers.flatMap((server) =>
    server.profiles.flatMap((profile) => profile.formats.map((format) => getPage(server, profile, format))),
  );
}

function getPage(
  server: ServerModel,
  profile: ProfileModel,
  format: ProfileModel['formats'][number],
): ServerPolicyPage {
  const at = (profileId: string, formatId: string) => addresses.serverPolicy(server.id, profileId, formatId);
  const href = at(profile.id, format.id);
  return {
    server,
    profile,
    format,
    href,
    raw: `${href}${format.filename}`,
    crumbs: [
      { label: 'Servers', href: addresses.servers },
      { label: server.short, href: server.href },
    ],
    profiles: server.profiles.map((other) => ({
      label: other.label,
      href: at(other.id, format.id),
      current: other === profile,
    })),
    formats: profile.formats.map((other) => ({
      label: other.tab,
      href: at(profile.id, other.id),
      current: other === format,
    })),
  };
}
