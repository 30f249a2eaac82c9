import type { PanelData } from './panel-text.ts';
import { remembered } from './remembered.ts';

/** A policy for one tool, as its page would write it for the reader. */
export interface RowPolicy {
  text: string;
  filename: string;
  /** What reads it, for people. */
  title: string;
}

/**
 * The policy that the page of a tool offers for the format and the server's name that the reader chose last. Rejects with
 * a sentence where the page cannot be fetched, or the format takes no server of that name.
 */
export async function fetchRowPolicy(href: string): Promise<RowPolicy> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered with status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const panel = page.querySelector('policy-panel');
  const block = panel?.querySelector('script[type="application/json"]')?.textContent;
  const formats = [...(panel?.querySelectorAll<HTMLOptionElement>('select[data-format] option') ?? [])];
  if (!block || formats.length === 0) throw new Error(`${href} offers no policy`);
  const data = JSON.parse(block) as PanelData;
  const chosen = formats.find(({ value }) => value === remembered('format')) ?? formats[0]!;
  const name = remembered(`name of ${data.server}`) ?? data.server;
  const { writePanel } = await import('./panel-text.ts');
  const { use, text, problem } = await writePanel(chosen.value, name, data);
  if (problem !== undefined) throw new Error(problem);
  return { text: text.text, filename: use.filename, title: use.title };
}
