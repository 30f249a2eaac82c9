export type { McpCatalogue } from './catalogue.ts';
export { catalogueServer } from './server.ts';
