import { isObject } from '../../model/core.ts';
import type { Params } from '../forward.ts';
import { joined, joinedAddress, type Member } from './members.ts';

/** A tool or prompt of a member as all of them are listed; undefined where it has no name. */
export function renamed(member: Member, item: unknown): Params | undefined {
  return isObject(item) && typeof item['name'] === 'string'
    ? { ...item, name: joined(member, item['name']) }
    : undefined;
}

/** A resource, a template or contents with the address under which all are listed; undefined where it has none. */
export function readdressed(member: Member, item: unknown): Params | undefined {
  if (!isObject(item)) return undefined;
  const key = typeof item['uri'] === 'string' ? 'uri' : 'uriTemplate';
  const address = item[key];
  return typeof address === 'string' ? { ...item, [key]: joinedAddress(member, address) } : undefined;
}

/** A result with the addresses in it as the client may ask for them: of contents, and of resources that an answer names. */
export function answerOf(member: Member, result: Params): Params {
  const { contents, content, messages } = result;
  return {
    ...result,
    ...(Array.isArray(contents) && {
      contents: contents.map((item) => readdressed(member, item) ?? (item as unknown)),
    }),
    ...(Array.isArray(content) && { content: content.map((block) => blockOf(member, block)) }),
    ...(Array.isArray(messages) && {
      messages: messages.map((message: unknown) =>
        isObject(message) ? { ...message, content: blockOf(member, message['content']) } : message,
      ),
    }),
  };
}

function blockOf(member: Member, block: unknown): unknown {
  if (!isObject(block)) return block;
  if (block['type'] === 'resource_link') return readdressed(member, block) ?? block;
  if (block['type'] !== 'resource') return block;
  return { ...block, resource: readdressed(member, block['resource']) ?? block['resource'] };
}
