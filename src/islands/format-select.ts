import { remember, remembered } from './remembered.ts';

const key = 'format';

/**
 * Lets a select of formats, and the choice made on any other page, decide what is shown. An address with the id of a
 * format chooses it, and is not remembered. `show` is called with each new choice, and at once where it is not the first option.
 */
export function onFormat(select: HTMLSelectElement, show: (format: string) => void): void {
  const options = new Set([...select.options].map(({ value }) => value));
  const choose = (format: string | null): void => {
    if (format === null || !options.has(format) || format === select.value) return;
    select.value = format;
    show(format);
  };
  select.addEventListener('change', () => {
    remember(key, select.value);
    show(select.value);
  });
  window.addEventListener('storage', (event) => {
    if (event.key === key) choose(event.newValue);
  });
  window.addEventListener('hashchange', () => choose(location.hash.slice(1)));
  const addressed = location.hash.slice(1);
  choose(options.has(addressed) ? addressed : remembered(key));
}
