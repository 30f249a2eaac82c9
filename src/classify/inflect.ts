/** The forms of an English verb that the classifier tells apart. */
export type VerbForm = 'base' | 's' | 'ing' | 'ed';

/** All regular forms of a verb; where spelling varies (cancelling, canceling), both. */
export function verbForms(base: string): [form: string, kind: VerbForm][] {
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [plural(base), 's'],
  ];
  for (const stem of stems(base)) forms.push([`${stem}ing`, 'ing'], [`${stem}ed`, 'ed']);
  if (/[^aeiou]y$/.test(base)) forms.push([`${base.slice(0, -1)}ied`, 'ed']);
  return forms;
}

/** The plural of a noun, or the third person of a verb. */
export function plural(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function stems(base: string): string[] {
  if (/[^eoy]e$/.test(base)) return [base.slice(0, -1)];
  if (/[^aeiou][aeiou][^aeiouwxy]$/.test(base)) return [base, base + base.at(-1)];
  return [base];
}
