import { element } from './element.ts';
import { SearchClient } from './search-client.ts';

const shown = 8;
let client: SearchClient | undefined;

/** Shows the tools that a search finds, each as a button that adds its server; says how much was found. */
export async function findTools(
  root: HTMLElement,
  wanted: string,
  servers: number,
  say: (text: string) => void,
): Promise<void> {
  const list = root.querySelector<HTMLElement>('[data-found]')!;
  const title = root.querySelector<HTMLElement>('[data-found-title]')!;
  client ??= new SearchClient(root.getAttribute('search')!);
  const q = wanted.trim();
  const outcome = await client.ask(q, { offset: 0, limit: shown });
  if (outcome === null) return;
  const hits = q === '' || 'problem' in outcome ? [] : outcome.result.hits;
  list.replaceChildren(
    ...hits.map(({ tool, server, serverName, severity, line }) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'second', 'data-server': server, 'data-tool': tool },
          element('code', {}, tool),
          element('span', { class: `sev ${severity.toLowerCase()}` }, severity),
          element('small', {}, line === '' ? serverName : `${serverName}: ${line}`),
        ),
      ),
    ),
  );
  title.hidden = hits.length === 0;
  if (q !== '') say(`${servers} servers, ${hits.length} tools`);
}
