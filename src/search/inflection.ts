/** The words of which a typed one may be a plural or another form of a verb: `queries` of `query`, `stopping` of `stop`. */
export function baseForms(word: string): string[] {
  const forms: string[] = [];
  const without = (ending: string, ...added: string[]): void => {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length > 1) for (const more of added) forms.push(stem + more);
  };
  without('ies', 'y');
  without('es', '', 'e');
  if (!word.endsWith('ss')) without('s', '');
  without('ing', '', 'e');
  without('ed', '', 'e');
  without('ied', 'y');
  const doubled = /^(.+)([bdgklmnprt])\2(?:ing|ed)$/.exec(word);
  if (doubled) forms.push(doubled[1]! + doubled[2]!);
  return [...new Set(forms)].filter((form) => form.length > 2);
}
