import { severityNames } from '../model/index.ts';
import type { Judged } from './tool-history.ts';

/** Whether the second verdict is of a higher severity than the first. */
export function isRaised(from: Judged, to: Judged): boolean {
  return severityNames.indexOf(to.severity) > severityNames.indexOf(from.severity);
}

/** How the second verdict differs from the first, as sentence parts. */
export function movedInWords(from: Judged, to: Judged): string[] {
  const direction = isRaised(from, to) ? 'raised' : 'lowered';
  return [
    ...(from.category === to.category ? [] : [`category changed from ${from.category} to ${to.category}`]),
    ...(from.severity === to.severity ? [] : [`severity ${direction} from ${from.severity} to ${to.severity}`]),
  ];
}
