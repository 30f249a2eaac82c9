export { openAudit } from './audit.ts';
export { openGateway } from './gateway.ts';
export { serveHttp } from './http.ts';
export { serveStdio } from './serve-stdio.ts';
export type { Target } from './upstream.ts';
