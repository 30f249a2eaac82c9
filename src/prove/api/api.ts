import type { ServerResponse } from 'node:http';

/** A tool call that the stand-in makes in the model's place. */
export interface ModelCall {
  id: string;
  /** As the model knows the tool; where the client groups tools, the group, a slash and the tool. */
  name: string;
  arguments: Record<string, unknown>;
}

/** What one request to the model said. */
export interface ModelRequest {
  /** The names of the tools that the model may call. */
  offered: string[];
  /** The results of earlier calls, oldest first, as they reached the model. */
  results: string[];
}

/** One vendor's model API, as far as a client needs it to hold a conversation. */
export interface ModelApi {
  /** Whether this address takes a turn of the conversation; any other is answered with `other`. */
  isTurn(path: string): boolean;
  read(body: unknown): ModelRequest;
  /** Answers with calls to be made side by side, or with a closing word where there is none. */
  answer(response: ServerResponse, body: unknown, calls: readonly ModelCall[]): void;
  other: unknown;
}

/** Sends events as a stream; with `named`, each under its own type. */
export function sendEvents(response: ServerResponse, events: readonly object[], named: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) {
    if (named && 'type' in event) response.write(`event: ${String(event.type)}\n`);
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  }
  response.end();
}

/** Sends one JSON value. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The text of a tool result, however a vendor wraps it. */
export function resultText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
