import addFormats from 'ajv-formats';
import Ajv04 from 'ajv-draft-04';
import { readFileSync } from 'node:fs';

const file = new URL('../../fixtures/sarif/sarif-2.1.0.json', import.meta.url);
// A pattern of the schema is none under Unicode's rules.
const ajv = new Ajv04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);

/** Whether a value is a log by the schema of SARIF 2.1.0; `isSarif.errors` says why not. */
export const isSarif = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
