import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Loaded before everything else in processes that are measured: what each used is told by itself, as it ends.
process.on('exit', () => {
  const folder = process.env['USAGE_FOLDER'];
  if (folder !== undefined) writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(process.resourceUsage()));
});
