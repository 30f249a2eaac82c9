import {
  type ArgumentInput,
  enteredFor,
  firstCondition,
  operatorsFor,
  readValue,
  valueInput,
} from '../builder/index.ts';
import { type Condition, type Operator, operators } from '../model/core.ts';
import { element } from './element.ts';

/** What the fields of one condition need. */
interface Place {
  inputs: readonly ArgumentInput[];
  /** Which of the conditions it is, from 0. */
  at: number;
  change: (condition: Condition) => void;
  remove: () => void;
}

/** The fields of one condition. */
interface Fields {
  element: HTMLElement;
  /** Shows another value of the same comparison, unless it is just being typed. */
  update: (condition: Condition) => void;
}

const words: Readonly<Record<Operator, string>> = {
  eq: 'is',
  neq: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  lt: 'is less than',
  lte: 'is at most',
  gt: 'is more than',
  gte: 'is at least',
  matches: 'matches',
  contains: 'contains',
  exists: 'is given or not',
};

/** Fields for a condition: the argument, the comparison, and a value as the argument’s schema takes it. */
export function conditionFields(condition: Condition, { inputs, at, change, remove }: Place): Fields {
  const listed = inputs.find(({ path }) => path === condition.path);
  const input: ArgumentInput = listed ?? {
    path: condition.path,
    kind: 'any',
    required: false,
    values: [],
    words: 'not in its schema',
  };
  const key = (name: string) => ({ 'data-key': `${name} ${at}`, autocomplete: 'off' });
  const which = element(
    'select',
    { 'aria-label': 'Argument', ...key('argument') },
    ...[
      ...inputs.map(({ path }) => option(path, path, path === condition.path)),
      option('', 'another path …', listed === undefined),
    ],
  ) as HTMLSelectElement;
  which.addEventListener('change', () => {
    const next = inputs.find(({ path }) => path === which.value);
    change(next ? firstCondition(next) : { path: `${condition.path}.name`, op: 'exists', value: true });
  });
  const path = element('input', {
    type: 'text',
    class: 'machine',
    'aria-label': 'Path, names joined by dots',
    maxlength: '200',
    value: condition.path,
    ...key('path'),
  }) as HTMLInputElement;
  path.addEventListener('change', () => {
    if (path.value.trim() !== '') change({ ...current, path: path.value.trim() });
  });
  const possible = [...operatorsFor(input)];
  const comparisons = possible.includes(condition.op)
    ? possible
    : operators.filter((op) => possible.includes(op) || op === condition.op);
  const how = element(
    'select',
    { 'aria-label': 'Comparison', ...key('comparison') },
    ...comparisons.map((op) => option(op, words[op], op === condition.op)),
  ) as HTMLSelectElement;
  how.addEventListener('change', () =>
    change(firstCondition({ ...input, path: condition.path }, how.value as Operator)),
  );
  const problem = element('span', { class: 'no', role: 'alert' });
  let current = condition;
  const value = valueField(input, condition, at, (entered) => {
    const read = readValue(input, condition.op, entered);
    problem.textContent = 'problem' in read ? read.problem : '';
    if ('value' in read) {
      current = { ...current, value: read.value };
      change(current);
    }
  });
  const gone = element('button', { type: 'button', class: 'second', 'data-key': `remove ${at}` }, 'Remove');
  gone.addEventListener('click', remove);
  return {
    element: element(
      'div',
      { class: 'condition' },
      element(
        'div',
        { class: 'row' },
        element('span', { class: 'note' }, at === 0 ? 'only where' : 'and'),
        which,
        ...(listed ? [] : [path]),
        how,
        value.element,
        gone,
      ),
      element('p', { class: 'note' }, problem, ` From its schema: ${input.words}.`),
    ),
    update(next) {
      current = next;
      value.show(next);
    },
  };
}

interface ValueField {
  element: HTMLElement;
  show: (condition: Condition) => void;
}

function valueField(
  input: ArgumentInput,
  condition: Condition,
  at: number,
  enter: (entered: string) => void,
): ValueField {
  const how = valueInput(input, condition.op);
  const attributes = { 'aria-label': 'Value', 'data-key': `value ${at}`, autocomplete: 'off', spellcheck: 'false' };
  const entered = enteredFor(input, condition);
  if (how === 'several') return severalField(input, entered, at, enter);
  const options = {
    select: input.values.map((one, place) => [String(place), text(one)] as const),
    boolean: [['true', 'true'] as const, ['false', 'false'] as const],
    given: [['true', 'given'] as const, ['false', 'not given'] as const],
  };
  const field =
    how === 'select' || how === 'boolean' || how === 'given'
      ? (element(
          'select',
          attributes,
          ...options[how].map(([value, label]) => option(value, label, value === entered)),
        ) as HTMLSelectElement)
      : how === 'lines'
        ? (element('textarea', {
            ...attributes,
            'aria-label': 'Values, one in a line',
            rows: '3',
            class: 'machine',
          }) as HTMLTextAreaElement)
        : (element('input', {
            ...attributes,
            class: 'machine',
            type: how === 'number' ? 'number' : 'text',
            ...(how === 'number' && { step: input.kind === 'integer' ? '1' : 'any' }),
            ...(how === 'number' && input.least !== undefined && { min: String(input.least) }),
            ...(how === 'number' && input.most !== undefined && { max: String(input.most) }),
            ...(how === 'pattern' && { 'aria-label': 'Pattern (RE2)' }),
          }) as HTMLInputElement);
  field.value = entered;
  field.addEventListener('input', () => enter(field.value));
  return {
    element: field,
    show: (next) => {
      if (document.activeElement !== field) field.value = enteredFor(input, next);
    },
  };
}

function severalField(input: ArgumentInput, entered: string, at: number, enter: (entered: string) => void): ValueField {
  const chosen = (given: string) => new Set(given.split('\n'));
  const boxes = input.values.map((one, place) => {
    const box = element('input', {
      type: 'checkbox',
      value: String(place),
      'data-key': `value ${at} ${place}`,
      autocomplete: 'off',
    }) as HTMLInputElement;
    box.checked = chosen(entered).has(String(place));
    box.addEventListener('change', () =>
      enter(
        boxes
          .filter(([each]) => each.checked)
          .map(([each]) => each.value)
          .join('\n'),
      ),
    );
    return [box, text(one)] as const;
  });
  return {
    element: element(
      'fieldset',
      { class: 'several' },
      element('legend', { class: 'visually-hidden' }, 'Values'),
      ...boxes.map(([box, label]) => element('label', {}, box, element('code', {}, label))),
    ),
    show: (next) => {
      const now = chosen(enteredFor(input, next));
      for (const [box] of boxes) box.checked = now.has(box.value);
    },
  };
}

function option(value: string, label: string, isChosen: boolean): HTMLElement {
  return element('option', { value, ...(isChosen && { selected: '' }) }, label);
}

function text(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
}
