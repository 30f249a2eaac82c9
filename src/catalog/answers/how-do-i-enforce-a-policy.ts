import { listOf, sentences, type Answer } from './answer.ts';

/** Which file goes where, for this tool's own policy. */
export const howDoIEnforceAPolicy: Answer = ({ tool, siteUrl }) => {
  const formats = tool.policy.formats.map((format) => `${format.filename} for ${format.title}`);
  return sentences(
    tool.policy.sentence,
    formats.length > 0 &&
      `The policy stands on this page as ${listOf(formats)}: copy it, put it where the steps beside it say, and restart the client or gateway.`,
    `Decided over the ${tool.policy.total} tools of ${tool.server.short}, it gives: ${tool.policy.decided}.`,
    tool.policy.profiles.length > 0 &&
      `For the whole server take one of the ready policies at ${siteUrl}${tool.server.href}.`,
  );
};
