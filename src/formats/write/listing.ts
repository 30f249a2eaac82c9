import type { Policy } from '../../model/index.ts';
import { naming } from './closed.ts';
import type { Consumer } from './fit.ts';
import type { ExportContext, Loss } from '../format.ts';
import { reduce, toolsWith } from './reduce.ts';

/** A policy as far as a consumer can say it that knows only a list, and hides what is not in it. */
export interface Listing {
  listed: string[];
  losses: Loss[];
  enforced: Policy;
}

/** The tools to list, under either default. */
export function listing(policy: Policy, context: ExportContext, consumer: Consumer): Listing {
  const { stated, losses, enforced } = reduce(naming(policy, context), context, { ...consumer, rest: 'hide' });
  const message = `A tool that the server gains later is hidden by ${consumer.consumer}, since it is not in the list.`;
  const later = (loss: Loss): Loss => (loss.tool === '*' ? { ...loss, said: 'allow', message } : loss);
  return {
    listed: toolsWith('allow', stated),
    losses: policy.default === 'deny' ? losses : losses.map(later),
    enforced,
  };
}
