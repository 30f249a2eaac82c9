import sax from 'sax';

/** One element of a document, with the names of those around it. */
export interface ReadElement {
  /** From the root, such as `feed/entry/title`. */
  path: string;
  namespace: string;
  attributes: Record<string, string>;
  /** All text in it. */
  text: string;
}

/** Every element of an XML document in the order of their end tags. Throws where it is not well-formed. */
export function readXml(text: string): ReadElement[] {
  const parser = sax.parser(true, { xmlns: true });
  const open: ReadElement[] = [];
  const found: ReadElement[] = [];
  // The parser lets pass what XML cannot hold.
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) throw new Error('a character that XML cannot hold');
  parser.onopentag = (tag) => {
    if (!('ns' in tag)) throw new Error('no namespaces');
    const path = [...open.map((one) => one.path.split('/').at(-1)!), tag.name].join('/');
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    open.push({ path, namespace: tag.uri, attributes, text: '' });
  };
  parser.ontext = (part) => open.forEach((one) => (one.text += part));
  parser.onclosetag = () => found.push(open.pop()!);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
  return found;
}
