import {
  parse,
  type ServerDocument,
  serverDocumentSchema,
  type ToolDocument,
  toolDocumentSchema,
} from '../../src/model/index.ts';
import { read, serverPages, toolPages } from './dist.ts';

/** The JSON twins of all tool pages, held to their published schema. */
export const toolTwins: ToolDocument[] = toolPages.map(({ address }) => {
  const file = `${address.slice(1)}index.json`;
  return parse(toolDocumentSchema, JSON.parse(read(file)), file);
});

/** The JSON twins of all server pages, held to their published schema. */
export const serverTwins: ServerDocument[] = serverPages.map(({ address }) => {
  const file = `${address.slice(1)}index.json`;
  return parse(serverDocumentSchema, JSON.parse(read(file)), file);
});
