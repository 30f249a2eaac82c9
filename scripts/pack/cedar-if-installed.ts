import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import { createRequire } from 'node:module';
import { InputError } from '../../src/model/problem.ts';

type Engine = typeof Cedar;

const load = createRequire(import.meta.url);
let engine: Engine | undefined;

/** Cedar's engine, which is larger than the package, from where the person has installed it. Throws InputError. */
function installed(): Engine {
  try {
    return (engine ??= load('@cedar-policy/cedar-wasm/nodejs') as Engine);
  } catch {
    throw new InputError([
      {
        level: 'error',
        path: '@cedar-policy/cedar-wasm',
        message: 'a policy in Cedar is read by Cedar’s own engine, which is not installed here',
        tip: 'npm install @cedar-policy/cedar-wasm',
      },
    ]);
  }
}

/** The functions of the engine that this project calls, each of which loads it when it is called. */
export const policySetTextToParts: Engine['policySetTextToParts'] = (text) => installed().policySetTextToParts(text);
export const policyToJson: Engine['policyToJson'] = (policy) => installed().policyToJson(policy);
export const preparsePolicySet: Engine['preparsePolicySet'] = (name, set) => installed().preparsePolicySet(name, set);
export const statefulIsAuthorized: Engine['statefulIsAuthorized'] = (call) => installed().statefulIsAuthorized(call);
export const validate: Engine['validate'] = (call) => installed().validate(call);
