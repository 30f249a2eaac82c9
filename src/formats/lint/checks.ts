import { allowsOnly } from './allows-only.ts';
import type { Check } from './check.ts';
import { contradictions } from './contradictions.ts';
import { argumentPaths } from './argument-paths.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { idleLists } from './idle-lists.ts';
import { idlePatterns } from './idle-patterns.ts';
import { empty } from './empty.ts';
import { missingKeys } from './missing-keys.ts';
import { missingServer } from './missing-server.ts';
import { nothingCallable } from './nothing-callable.ts';
import { otherServer } from './other-server.ts';
import { unconfigured } from './unconfigured.ts';
import { unknownKeys } from './unknown-keys.ts';
import { unknownTools } from './unknown-tools.ts';
import { wrongValues } from './wrong-values.ts';

/** The checks of every format. Of two that find something at one place the first speaks, and those of the format itself before all. */
export const generalChecks: readonly Check[] = [
  empty,
  duplicateKeys,
  unknownKeys,
  wrongValues,
  missingKeys,
  idleLists,
  unconfigured,
  otherServer,
  missingServer,
  unknownTools,
  idlePatterns,
  argumentPaths,
  contradictions,
  allowsOnly,
  nothingCallable,
];
