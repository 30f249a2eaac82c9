/** What a contact form says, as a subject and a plain text. */
export interface ContactMessage {
  subject: string;
  body: string;
}

/** The message of a form's fields: the text first, the other filled fields one a line below it. */
export function contactMessage(data: FormData): ContactMessage {
  const filled = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [],
  );
  const others = filled.filter(([name]) => name !== 'message').map(([name, value]) => `${name}: ${value}`);
  const tool = data.get('tool');
  return {
    subject: typeof tool === 'string' && tool.trim() !== '' ? `Toolrisk: ${tool.trim()}` : 'Toolrisk',
    body: [...filled.filter(([name]) => name === 'message').map(([, value]) => value), others.join('\n')]
      .join('\n\n')
      .trim(),
  };
}

/** The address that opens the message in a mail program. */
export function mailAddress(to: string, { subject, body }: ContactMessage): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/** The address that opens the message as a new issue of a repository. */
export function issueAddress(issues: string, { subject, body }: ContactMessage): string {
  const address = new URL(issues);
  address.searchParams.set('title', subject);
  address.searchParams.set('body', body);
  return address.href;
}
