import { list, names, open, text } from '../shape.ts';

const toolSelector = open({ include: names, includeRegex: names, exclude: names, excludeRegex: names });

/** A route of Envoy AI Gateway, of which only the selectors of tools matter here. */
export const shape = open({
  spec: open(
    { backendRefs: list(open({ name: text(), toolSelector })) },
    { toolSelector: 'put it into the entry of backendRefs' },
  ),
});
