import type { BadgeDocument, Category, Severity } from '../../model/index.ts';

const colours = { Low: '#2d6a4a', Medium: '#8a5a00', High: '#b0430c', Critical: '#a3152b' } as const;
/** What the badge says, as a service that draws badges reads it. */
export function badgeToApi(category: Category, severity: Severity): BadgeDocument {
  return {
    schemaVersion: 1,
    label: `toolrisk: ${category.toLowerCase()}`,
    message: severity.toLowerCase(),
    color: colours[severity].slice(1),
  };
}

const width = { word: 7, pad: 10 };

/** A badge with a category and a severity, as SVG; it holds no text of a server. */
export function badgeFor(category: Category, severity: Severity): string {
  const left = `toolrisk: ${category.toLowerCase()}`;
  const right = severity.toLowerCase();
  const a = left.length * width.word + 2 * width.pad;
  const b = right.length * width.word + 2 * width.pad;
  const label = `${left}, ${right}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="22" role="img" aria-label="${label}"><title>${label}</title><rect width="${a + b}" height="22" rx="4" fill="#1b1c1f"/><path d="M${a} 0h${b - 4}a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H${a}z" fill="${colours[severity]}"/><g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11"><text x="${width.pad}" y="15" textLength="${a - 2 * width.pad}">${left}</text><text x="${a + width.pad}" y="15" textLength="${b - 2 * width.pad}">${right}</text></g></svg>\n`;
}
