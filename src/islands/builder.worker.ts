import { formatOf, formats, judge } from '../formats/index.ts';
import type { BuilderReply, BuilderRequest } from './builder-messages.ts';

addEventListener('message', ({ data }: MessageEvent<BuilderRequest>) => {
  postMessage(answer(data));
});

function answer({ id, format, parts }: BuilderRequest): BuilderReply {
  try {
    const written = formatOf(format)!;
    const findings = parts.flatMap(({ policy, context }) =>
      judge(written.export(policy, context).text, format, { server: context.server }).findings.map((finding) => ({
        server: context.server.id,
        finding,
      })),
    );
    const isWhole = (candidate: (typeof formats)[number]) =>
      parts.every(({ policy, context }) => candidate.export(policy, context).losses.length === 0);
    return { id, findings, lossless: formats.filter(isWhole).map((candidate) => candidate.id) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
