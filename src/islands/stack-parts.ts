import { element } from './element.ts';
import { fateViews } from './fate-views.ts';
import type { ChainView, Counts, ServerView, StackView } from './stack-messages.ts';

/** A card for each server: what it is, by what, and what of its entry was read past. */
export function serverCards(servers: readonly ServerView[]): HTMLElement[] {
  return servers.map(({ name, client, found, by, tools, variables }) =>
    element(
      'li',
      found ? {} : { class: 'none' },
      element('code', {}, name),
      found ? element('a', { href: found.href }, found.title) : element('strong', {}, 'Not recognised'),
      element('span', {}, by),
      element('b', {}, tools),
      element('span', {}, client),
      ...(variables.length === 0
        ? []
        : [
            element(
              'span',
              { class: 'past' },
              variables.length > 2 ? `${variables.length} variables` : variables.join(', '),
              ' not read',
            ),
          ]),
    ),
  );
}

/** How many tools meet what, as a sentence, a bar and counts. */
export function countParts(when: 'Now' | 'After', { fates, lead, rest, unknown }: Counts): HTMLElement[] {
  const there = fates.filter(({ count }) => count > 0);
  const said = there.map(({ fate, count }) => `${count} ${fateViews[fate].of}`).join(', ');
  const bar = element('div', { class: 'meter', role: 'img', 'aria-label': `${when}: ${said || 'no tool known'}` });
  for (const { fate, count } of there) {
    const part = element('span', { class: fateViews[fate].effect });
    part.style.flexGrow = String(count);
    bar.append(part);
  }
  return [
    element('p', { class: 'lede' }, element('b', {}, lead), rest),
    bar,
    element(
      'p',
      { class: 'counts' },
      ...fates.flatMap(({ fate, count }) => [
        element(
          'span',
          { class: `fx ${fateViews[fate].effect}` },
          element('b', {}, String(count)),
          ` ${fateViews[fate].of}`,
        ),
        ' ',
      ]),
      ...(unknown === '' ? [] : [element('span', { class: 'note' }, unknown)]),
    ),
  ];
}

/** Tools that are worse together, client by client. */
export function chainParts(chains: readonly ChainView[]): HTMLElement[] {
  if (chains.length === 0)
    return [
      element(
        'p',
        { class: 'prose' },
        'In no client do tools that show what is private, bring in words of others and reach outside run unasked beside each other.',
      ),
    ];
  return [
    element(
      'p',
      { class: 'prose' },
      'In one session a stranger’s text can tell the agent to fetch something private and to send it out. That takes a tool of each of three kinds, and today no person stands between them.',
    ),
    ...chains.flatMap(({ client, sides, after }) => [
      element('h3', {}, client),
      element(
        'div',
        { class: 'chain' },
        ...sides.flatMap(({ title, tools, more }, at) => [
          ...(at === 0 ? [] : [element('span', { class: 'plus', 'aria-hidden': 'true' }, '+')]),
          element(
            'div',
            {},
            element('h4', {}, title),
            element(
              'ul',
              {},
              ...tools.map(({ tool, server, href, then }) =>
                element(
                  'li',
                  {},
                  element('a', { href }, element('code', {}, tool)),
                  element('span', { class: 'note' }, ` ${server} `),
                  ...(then === 'runs'
                    ? []
                    : [element('span', { class: `fx ${fateViews[then].effect}` }, `then ${fateViews[then].word}`)]),
                ),
              ),
              ...(more === 0 ? [] : [element('li', { class: 'note' }, `and ${more} more`)]),
            ),
          ),
        ]),
      ),
      element('p', {}, after),
    ]),
  ];
}

/** What is not known, each with what it is about. */
export function unknownParts(unknown: StackView['unknown']): HTMLElement[] {
  return unknown.map(({ of, text }) => element('li', {}, element('b', {}, of), ' ', text));
}
