import { describe, expect, test } from 'vitest';
import { type Page, pages, read } from './dist.ts';
import { attribute, type Element, elementsOf } from './html.ts';

test('every page has the policy, before anything that it is about', () => {
  expect(pages.flatMap(policyProblems)).toEqual([]);
});

test('the host is given the same policy as the pages', () => {
  const policy = policyOf(pages[0]!.elements)!;
  expect(read('_headers')).toContain(`Content-Security-Policy: ${policy}`);
});

test('no page has a script, a style or a handler in its text, or anything from elsewhere', () => {
  expect(
    pages.flatMap(({ address, elements }) => elements.flatMap((element) => inlineProblems(address, element))),
  ).toEqual([]);
});

describe('in a page, this is found:', () => {
  test.for([
    '<p onclick="x()">',
    '<p style="color:red">',
    '<style>p{}</style>',
    '<script>x()</script>',
    '<script src="https://cdn.example/x.js"></script>',
    '<img src="//cdn.example/x.png">',
    '<link rel="stylesheet" href="https://cdn.example/x.css">',
    '<iframe srcdoc="x"></iframe>',
    '<a href="javascript:x()">',
  ])('%s', (html) => {
    expect(elementsOf(html).flatMap((element) => inlineProblems('/', element))).toHaveLength(1);
  });
});

describe('a policy is not strict enough:', () => {
  test.for([
    "default-src 'self'; script-src 'self' 'unsafe-inline'",
    "default-src 'self'; script-src 'self' 'unsafe-eval'",
    "script-src 'self'",
    "default-src 'self'; script-src *",
    "default-src 'self'; style-src https:",
  ])('%s', (policy) => {
    const html = `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>`;
    expect(policyProblems({ address: '/', html, elements: elementsOf(html) })).toHaveLength(1);
  });
});

function policyOf(elements: readonly Element[]): string | undefined {
  const meta = elements.find(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  return meta === undefined ? undefined : attribute(meta, 'content');
}

function policyProblems({ address, elements }: Page): string[] {
  const policy = policyOf(elements);
  if (policy === undefined) return [`${address} has no policy`];
  const directives = new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/u))
      .map(([name, ...values]) => [name, values]),
  );
  const strict = ['script-src', 'style-src'].every((name) =>
    (directives.get(name) ?? directives.get('default-src') ?? ['*']).every((value) =>
      ["'self'", "'none'"].includes(value),
    ),
  );
  const first = elements.findIndex((element) => attribute(element, 'http-equiv') !== undefined);
  const late = elements.slice(0, first).some((element) => ['link', 'script', 'style', 'img'].includes(element.tagName));
  return [
    ...(strict && directives.has('default-src') ? [] : [`${address} has a policy that is not strict: ${policy}`]),
    ...(late ? [`${address} has its policy after what it is about`] : []),
  ];
}

function inlineProblems(address: string, element: Element): string[] {
  const { tagName, attrs } = element;
  const external = ['script', 'img', 'source', 'iframe', 'link', 'video', 'audio', 'object', 'embed'].includes(tagName);
  const harmlessLink =
    tagName === 'link' && !['stylesheet', 'icon', 'preload', 'modulepreload'].includes(attribute(element, 'rel') ?? '');
  const source = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
  const found = [
    ...attrs
      .filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'srcdoc')
      .map(({ name }) => `the attribute ${name}`),
    ...(tagName === 'style' ? ['a style in its text'] : []),
    ...(tagName === 'script' &&
    source === '' &&
    !['application/ld+json', 'application/json'].includes(attribute(element, 'type') ?? '')
      ? ['a script in its text']
      : []),
    ...(external && !harmlessLink && /^(https?:)?\/\//u.test(source) ? [`${source}, which is elsewhere`] : []),
    ...(/^\s*javascript:/iu.test(source) ? [source] : []),
  ];
  return found.map((what) => `${address}: <${tagName}> has ${what}`);
}
