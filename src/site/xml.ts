import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** A part of an XML document. */
export type XmlElement = ReturnType<typeof x>;

// What XML 1.0 cannot hold, even escaped (https://www.w3.org/TR/xml/#charsets).
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An element with its text and parts; a character that XML cannot hold becomes U+FFFD. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (string | XmlElement)[]
): XmlElement {
  const fields = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, possible(value)]));
  return x(name, fields, ...children.map((child) => (typeof child === 'string' ? possible(child) : child)));
}

/** The element as text, for a document in XML or in HTML: its start and end tags are all written out. */
export function elementText(tree: XmlElement): string {
  return toXml(tree);
}

/** A whole document with this element, in UTF-8. */
export function xmlDocument(tree: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${elementText(tree)}\n`;
}

function possible(text: string): string {
  return text.replace(impossible, '\uFFFD');
}
