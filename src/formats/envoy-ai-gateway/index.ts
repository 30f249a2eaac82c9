import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { envoyPatterns } from './envoy-patterns.ts';
import type { EnvoyReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Envoy AI Gateway. */
export const envoyAiGateway: Format<EnvoyReading> = {
  ...text,
  shape,
  resources: ['MCPRoute'],
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'Envoy AI Gateway stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [envoyPatterns],
  recognises: ({ value }) => under(value, 'spec', 'backendRefs') !== undefined,
};
