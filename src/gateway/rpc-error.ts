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

/** The codes of JSON-RPC for what is no request, asks for what there is not, or with what cannot be meant, and for what failed. */
export const invalidRequest = -32600;
export const methodNotFound = -32601;
export const invalidParams = -32602;
export const internalError = -32603;
