/** A word of the vocabulary: what people read for it, and one sentence that defines it. */
export interface Term {
  label: string;
  description: string;
}

/** The five categories: what a call does. Least to most consequential. */
export const categories = {
  Read: { label: 'Read', description: 'A call only returns information.' },
  Write: { label: 'Write', description: 'A call changes state that can be changed back by ordinary means.' },
  Execute: {
    label: 'Execute',
    description:
      'A call runs code, commands or a general query language that can change state, drives a browser or device, starts or stops jobs, or makes something already prepared take effect.',
  },
  Financial: { label: 'Financial', description: 'A call moves money, or commits to spend or trade.' },
  Destructive: { label: 'Destructive', description: 'A call loses something that no ordinary inverse call restores.' },
} as const satisfies Record<string, Term>;

/** The four severities: how bad one plausible wrong call in production is. Least to worst. */
export const severities = {
  Low: { label: 'Low', description: 'Nothing is harmed beyond the disclosure of ordinary data.' },
  Medium: {
    label: 'Medium',
    description: 'Somebody has to undo something by hand, or what people wrote or ran is read in a way that adds up.',
  },
  High: {
    label: 'High',
    description:
      'An outage, disclosed secrets or personal data, arbitrary code, a broad change, or changed permissions.',
  },
  Critical: {
    label: 'Critical',
    description: 'Important data or work is lost for good, money moves, or a whole tenant, user or system is affected.',
  },
} as const satisfies Record<string, Term>;

/** The five effects of a policy on a call. Strictest first. */
export const effects = {
  hide: { label: 'Hide', description: 'The agent does not see the tool, and a call is refused.' },
  deny: { label: 'Deny', description: 'The agent sees the tool; a call is refused with the reason.' },
  ask: { label: 'Ask', description: 'A person approves each call before it runs.' },
  limit: { label: 'Limit', description: 'Calls run until a maximum for the minute, hour or day is reached.' },
  allow: { label: 'Allow', description: 'Calls run.' },
} as const satisfies Record<string, Term>;

/** An axis of a verdict: the question a reader would ask, and its possible answers. */
export interface Axis {
  label: string;
  question: string;
  values: Record<string, Term>;
}

const unknown = { label: 'Unknown', description: 'The definition does not say.' };

/** The eleven axes, each with its values; `unknown` is never shown as safe. */
export const axes = {
  reversibility: {
    label: 'Undo',
    question: 'Can it be undone?',
    values: {
      nothing: { label: 'Nothing to undo', description: 'A call changes nothing.' },
      tool: { label: 'By another tool', description: 'Another tool of the same server takes it back.' },
      hand: { label: 'By hand', description: 'Somebody can put it back, outside this tool set or from notes.' },
      never: { label: 'Never', description: 'No ordinary call restores what was lost.' },
      unknown,
    },
  },
  reach: {
    label: 'Reach',
    question: 'How far does it reach?',
    values: {
      one: { label: 'One object', description: 'A call concerns one object.' },
      collection: { label: 'A collection', description: 'A call concerns several objects at once.' },
      system: { label: 'A user, tenant or system', description: 'A call concerns a whole user, tenant or system.' },
      unknown,
    },
  },
  whose: {
    label: 'Whose',
    question: 'Whose is what it touches?',
    values: {
      own: { label: 'The caller’s own', description: 'A call concerns only what belongs to the caller.' },
      other: { label: 'Somebody else’s', description: 'A call concerns what belongs to somebody else.' },
      shared: { label: 'Shared', description: 'A call concerns what several people use.' },
      unknown,
    },
  },
  effective: {
    label: 'Takes effect',
    question: 'When does it take effect?',
    values: {
      'at-once': { label: 'At once', description: 'One call is enough.' },
      staged: { label: 'Staged', description: 'Nothing happens until another call makes it live.' },
      unknown,
    },
  },
  guard: {
    label: 'Guard',
    question: 'What holds it back?',
    values: {
      'dry-run': { label: 'Dry run', description: 'An argument makes the call only report what it would do.' },
      confirm: { label: 'Confirm argument', description: 'An argument has to confirm the call.' },
      limit: { label: 'Limit argument', description: 'An argument caps how much one call can touch.' },
      none: { label: 'Nothing', description: 'No argument confirms, previews or caps the call.' },
      unknown,
    },
  },
  exposure: {
    label: 'Exposure',
    question: 'What does the answer disclose?',
    values: {
      nothing: { label: 'Nothing', description: 'The answer carries no data worth protecting.' },
      metadata: { label: 'Metadata', description: 'Names, states, counts and settings.' },
      personal: { label: 'Personal or business data', description: 'What people wrote, ran or own.' },
      secrets: { label: 'Secrets', description: 'Credentials, tokens or keys.' },
      unknown,
    },
  },
  input: {
    label: 'Free input',
    question: 'What can an agent put in?',
    values: {
      none: { label: 'No arguments', description: 'The call takes no arguments.' },
      closed: { label: 'Closed values', description: 'Numbers, booleans or values from a list.' },
      text: { label: 'Free text', description: 'Text of any kind.' },
      code: { label: 'Code, SQL or shell', description: 'Text that the server runs.' },
      unknown,
    },
  },
  outside: {
    label: 'Outside',
    question: 'Does it reach outside?',
    values: {
      stays: {
        label: 'Stays in the system',
        description: 'The call goes to what the server was set up for, a public service too.',
      },
      open: {
        label: 'Open world',
        description: 'The call can send to, or fetch from, parties that the set-up does not name.',
      },
      unknown,
    },
  },
  content: {
    label: 'Content',
    question: 'Whose words does the answer bring in?',
    values: {
      own: {
        label: 'The system’s own',
        description: 'The answer holds what the system itself says, or what the caller gave it.',
      },
      others: {
        label: 'Other people’s',
        description: 'The answer holds text that people other than the caller can have written.',
      },
      web: { label: 'The open web', description: 'The answer holds text from anywhere.' },
      unknown,
    },
  },
  money: {
    label: 'Money',
    question: 'Does it move money?',
    values: {
      none: { label: 'None', description: 'No money is involved.' },
      reads: { label: 'Reads', description: 'The call returns financial records.' },
      moves: { label: 'Moves', description: 'The call moves money or commits to spend it.' },
      unknown,
    },
  },
  multiplexed: {
    label: 'Acts',
    question: 'How many acts does it hold?',
    values: {
      one: { label: 'One act', description: 'The tool does one thing.' },
      many: { label: 'Many acts', description: 'An argument chooses between several acts.' },
      unknown,
    },
  },
} as const satisfies Record<string, Axis>;

export type Category = keyof typeof categories;
export type Severity = keyof typeof severities;
export type Effect = keyof typeof effects;
export type AxisName = keyof typeof axes;
export type AxisValue<A extends AxisName> = keyof (typeof axes)[A]['values'];
export type Axes = { [A in AxisName]: AxisValue<A> };

export const categoryNames = /* @__PURE__ */ keys(categories);
export const severityNames = /* @__PURE__ */ keys(severities);
export const effectNames = /* @__PURE__ */ keys(effects);
export const axisNames = /* @__PURE__ */ keys(axes);

/** The bands of the severity sum, in points: a sum of at least `from` has this severity. */
export const severityBands: readonly { severity: Severity; from: number }[] = [
  { severity: 'Low', from: -Infinity },
  { severity: 'Medium', from: 3 },
  { severity: 'High', from: 6 },
  { severity: 'Critical', from: 8 },
];

/** The severity band that a sum of points falls into. */
export function severityOf(points: number): Severity {
  return severityBands.findLast((band) => points >= band.from)!.severity;
}

/** The label and description of an axis' value, such as `never` of `reversibility`; of `unknown` for a value that the axis does not have. */
export function axisTerm(axis: AxisName, value: string): Term {
  const { values }: Axis = axes[axis];
  return Object.hasOwn(values, value) ? values[value]! : unknown;
}

/** The keys of an object with their literal types, in the order written. */
export function keys<T extends object>(object: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(object) as [keyof T & string, ...(keyof T & string)[]];
}
