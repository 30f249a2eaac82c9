/** An error as JSON-RPC answers with it: a refusal of the gateway, or what the server answered. */
export class RpcError extends Error {
  override name = 'RpcError';
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.data = data;
  }
}

/** The code for a request whose parameters cannot be meant. */
export const invalidParams = -32602;
