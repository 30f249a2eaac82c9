import { loadIntercept, validateIntercept } from '../../policy/index.ts';
import type { Check } from './check.ts';

/** What Intercept itself finds wrong; it does not start with such a file. */
export const interceptValid: Check = {
  id: 'intercept-valid',
  formats: ['intercept'],
  find({ value }) {
    const { config, error } = loadIntercept(value);
    return (error === undefined ? validateIntercept(config) : [error]).map((message) => ({
      level: 'error' as const,
      path: '',
      message,
      does: 'Intercept does not start with this file.',
    }));
  },
};
