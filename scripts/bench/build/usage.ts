import { writeFileSync } from 'node:fs';

// Loaded before everything else in a process that is measured: what it used is told by itself, as it ends.
process.on('exit', () => {
  const file = process.env['USAGE_FILE'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
