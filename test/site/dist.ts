import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../../scripts/site-addresses.ts';
import { attribute, type Element, elementsOf } from './html.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');
/** The folder of the built site. */
export const dist = join(root, 'dist');

if (!existsSync(dist)) throw new Error('There is no dist: run `npm run build` first.');

/** One page of the built site. */
export interface Page {
  /** Its address from the site's root, such as `/tools/server/tool/`. */
  address: string;
  html: string;
  elements: Element[];
}

/** Every file of the built site, by its path in it, in order. */
export const files: readonly string[] = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .sort();

/** Every page of the built site. */
export const pages: readonly Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = read(file);
    return { address: addressOf(file), html, elements: elementsOf(html) };
  });

/** The pages of tools. */
export const toolPages = pages.filter(({ address }) => /^\/tools\/[^/]+\/[^/]+\/$/u.test(address));

/** The pages of servers. */
export const serverPages = pages.filter(({ address }) => /^\/servers\/[^/]+\/$/u.test(address));

/** The text of a file of the built site. */
export function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** The path in the built site of the file that answers an address. */
export function fileOf(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The elements of a page that have the name and the attribute, with its value. */
export function withAttribute(page: Page, name: string, attributeName: string): { element: Element; value: string }[] {
  return page.elements.flatMap((element) => {
    const value = element.tagName === name ? attribute(element, attributeName) : undefined;
    return value === undefined ? [] : [{ element, value }];
  });
}

/** The canonical address of a page; undefined where it has none. */
export function canonical(page: Page): string | undefined {
  return withAttribute(page, 'link', 'rel')
    .find(({ value }) => value === 'canonical')
    ?.element.attrs.find(({ name }) => name === 'href')?.value;
}

/** Where the site says that it lives, without a slash at the end. */
export const siteUrl = canonical(pages.find(({ address }) => address === '/')!)!.replace(/\/$/u, '');
