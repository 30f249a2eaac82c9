import type { Catalog } from './catalog.ts';
import { getContact, type ContactModel } from './contact.ts';
import type { ServerModel } from './server.ts';
import type { ToolModel } from './tool.ts';

/** The block at the end of a tool page. */
export interface ClosingModel {
  server: string;
  tool: string;
  here: number;
  all: number;
  profiles: { label: string; href: string; decided: string }[];
  contact: ContactModel;
}

/** The closing block of one tool's page. */
export function getClosing(catalog: Catalog, server: ServerModel, tool: ToolModel): ClosingModel {
  return {
    server: server.short,
    tool: tool.name,
    here: server.tools.length,
    all: catalog.rows.length,
    profiles: server.profiles.map(({ label, href, decided }) => ({ label, href, decided })),
    contact: getContact(catalog.data.settings, { server: server.id, tool: tool.name }),
  };
}
