import { element } from './element.ts';

/** A row of radio buttons of which one is chosen. */
export interface Segments<T extends string> {
  element: HTMLElement;
  /** Marks a value as the chosen one; none for null. */
  choose(value: T | null): void;
  /** Gives the focus to the chosen one, or to the first. */
  focus(): void;
}

/** Radio buttons in a row for these values; `choose` is called when the reader chooses one. */
export function radios<T extends string>(
  name: string,
  legend: string,
  values: readonly T[],
  choose: (value: T) => void,
): Segments<T> {
  const inputs = values.map((value) => {
    const input = element('input', { type: 'radio', name, value, autocomplete: 'off' }) as HTMLInputElement;
    input.addEventListener('change', () => choose(value));
    return input;
  });
  const fieldset = element(
    'fieldset',
    { class: 'seg' },
    element('legend', { class: 'visually-hidden' }, legend),
    ...inputs.map((input, at) => element('label', {}, input, values[at]!)),
  );
  return {
    element: fieldset,
    choose: (value) => {
      for (const [at, input] of inputs.entries()) input.checked = values[at] === value;
    },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
  };
}
