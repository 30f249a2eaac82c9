import { largestPacked } from '../builder/link.ts';

/** A text deflated, in base64url. */
export async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What was read of a deflated text; or why nothing was, as a sentence. */
export type Inflated = { text: string } | { problem: string };

/** The text that was deflated. Whatever is given, this answers and does not throw; more than `most` bytes are never unpacked. */
export async function inflated(data: string, most = largestPacked): Promise<Inflated> {
  try {
    const bytes = Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let [text, length] = ['', 0];
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) {
        void reader.cancel().catch(() => {});
        return { problem: `The policy in this address cannot be opened: it unpacks to more than ${most} bytes.` };
      }
      text += decoder.decode(read.value, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch {
    return { problem: 'The policy in this address cannot be opened: part of it is missing or was changed on the way.' };
  }
}
