export { openAudit } from './audit.ts';
export { type Gateway, openGateway, type GatewayOptions } from './gateway.ts';
export { serveHttp } from './http.ts';
export { serveStdio } from './serve-stdio.ts';
export type { Target } from './upstream.ts';
