import type { Client, RequestOptions } from '@modelcontextprotocol/client';
import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type ServerContext,
} from '@modelcontextprotocol/server';
import * as z from 'zod';
import { isObject } from '../model/core.ts';

/** The parameters or the result of a request. */
export type Params = Record<string, unknown>;

/** Takes any object as it is: parameters have been checked before (`message.ts`), and results are the server's. */
export const anything = z.custom<Params>(isObject);

/** It is for the client to give up on a request. */
export const unlimited = 2 ** 31 - 1;

/** The capabilities that a client of 2026-07-28 declares with each request. */
export function declaredIn({ mcpReq }: ServerContext): ClientCapabilities | undefined {
  const envelope: Params | undefined = mcpReq.envelope;
  return envelope?.[CLIENT_CAPABILITIES_META_KEY] as ClientCapabilities | undefined;
}

/** The `_meta` with which a request of the client goes on to the server. */
export function metaFor(upstream: Client, context: ServerContext): { _meta?: Params } {
  const meta: Params = Object.fromEntries(
    Object.entries(context.mcpReq._meta ?? {}).filter(([key]) => key !== 'progressToken'),
  );
  const declared = declaredIn(context);
  if (declared && upstream.getProtocolEra() === 'modern') meta[CLIENT_CAPABILITIES_META_KEY] = declared;
  return Object.keys(meta).length > 0 ? { _meta: meta } : {};
}

/** Ends with the request of the client, reports its progress, and hands back what the server asks for. */
export function optionsFor({ mcpReq }: ServerContext): RequestOptions {
  const progressToken = mcpReq._meta?.progressToken;
  return {
    timeout: unlimited,
    signal: mcpReq.signal,
    allowInputRequired: true,
    ...(progressToken !== undefined && {
      onprogress: (progress) => {
        const params = { ...progress, progressToken };
        mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
      },
    }),
  };
}
