import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Half of what a command costs that a test starts is compiling what it imports. Not for the processes of tests
// themselves: what is taken from this cache V8 counts less exactly, and test/property/work.ts has it count.
process.env['NODE_COMPILE_CACHE'] = join(tmpdir(), 'toolrisk-compiled');
