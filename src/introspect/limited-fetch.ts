/** A fetch that fails once the answers together pass this many bytes. */
export function limitedFetch(totalBytes: number): typeof fetch {
  let left = totalBytes;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          left -= chunk.byteLength;
          if (left < 0) controller.error(new Error(`the server sent more than ${totalBytes} bytes in all`));
          else controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted, response);
  };
}
