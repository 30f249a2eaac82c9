import { element } from './element.ts';

/** A link that saves a text under a name. */
export function downloadLink(text: string, filename: string): HTMLElement {
  const link = element('a', { href: '#', download: filename }, 'Download');
  link.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.setAttribute('href', address);
    window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  return link;
}
