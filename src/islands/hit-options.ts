import type { ToolRecord } from '../search/record.ts';

/** An option that opens a tool's page: its name and severity, and below them its server and what one call can do. */
export function hitOption(hit: ToolRecord): HTMLLIElement {
  const severity = part('span', hit.severity);
  severity.className = `sev ${hit.severity.toLowerCase()}`;
  const line = part('small', hit.line === '' ? hit.serverName : `${hit.serverName}: ${hit.line}`);
  return option(hit.href, part('code', hit.tool), ' ', severity, ' ', line);
}

/** The option that opens the list of all hits. */
export function moreOption(total: number, href: string): HTMLLIElement {
  return option(
    href,
    total === 0 ? 'No tool found: browse all' : `All ${total} ${total === 1 ? 'tool' : 'tools'} found`,
  );
}

function option(href: string, ...content: (Node | string)[]): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset.href = href;
  item.append(...content);
  return item;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
