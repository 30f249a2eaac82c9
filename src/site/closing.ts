import { getProfiles, type JudgedTool } from '../catalog/index.ts';
import { getContact, type ContactModel } from './contact.ts';

/** The block at the end of a tool page. */
export interface ClosingModel {
  server: string;
  tool: string;
  here: number;
  profiles: { label: string; href: string; decided: string }[];
  servers: string;
  stack: string;
  /** Where a policy for this server and others is built. */
  builder: string;
  missing: string;
  contact: ContactModel;
}

/** The closing block of one tool's page. */
export function getClosing({ name, server }: JudgedTool): ClosingModel {
  const { catalog } = server;
  return {
    server: server.data.server.short,
    tool: name,
    here: server.current.length,
    profiles: getProfiles(server).map(({ label, href, decided }) => ({ label, href, decided })),
    servers: catalog.addresses.servers,
    stack: catalog.addresses.stack,
    builder: catalog.addresses.builderOf(server.id),
    missing: catalog.addresses.contact,
    contact: getContact(catalog.settings, { server: server.id, tool: name }),
  };
}
