type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Shows beside each field of the form what is wrong with it, and returns the first wrong one. */
export function showErrors(form: HTMLFormElement): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const field of fields(form)) {
    if (field.disabled) continue;
    showError(field);
    if (!field.validity.valid) first ??= field;
  }
  return first;
}

/** Shows or removes the message beside one field. */
export function showError(field: Field): void {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  field.removeAttribute('aria-invalid');
  const others = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((other) => other !== '' && other !== id);
  const text = message(field);
  if (text !== null) {
    const error = document.createElement('span');
    error.id = id;
    error.className = 'field-error';
    error.textContent = text;
    field.after(error);
    field.setAttribute('aria-invalid', 'true');
    others.push(id);
  }
  if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
  else field.removeAttribute('aria-describedby');
}

/** The fields of a form that can be wrong. */
export function fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function message(field: Field): string | null {
  const { validity } = field;
  if (validity.valid) return null;
  if (validity.valueMissing) return 'Please fill this in.';
  if (validity.typeMismatch && field.type === 'email') return 'Write a mail address, such as name@example.org.';
  return field.validationMessage;
}
