import { resolve } from 'node:path';

/** The folder of the content that is built: CONTENT_DIR, or `content` where the build was started. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');
