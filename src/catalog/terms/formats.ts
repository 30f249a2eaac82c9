import { formats, type Format } from '../../formats/index.ts';
import {
  consumerKinds,
  type Effect,
  effectNames,
  effects,
  type FormatPage,
  keys,
  type Limit,
  once,
  type Proof,
  type ProofLevel,
  proofLevels,
} from '../../model/index.ts';
import type { Catalog } from '../judge.ts';
import { modeTable, type ModeTable } from '../policy/mode-line.ts';

/** A format, and what its text can say of one tool. */
export interface FormatModel {
  id: string;
  title: string;
  /** Its path below `content/`, by which its prose is rendered. */
  file: string;
  href: string;
  filename: string;
  language: string;
  data: FormatPage;
  proof: ProofModel;
  effects: readonly Effect[];
  windows: readonly Limit['per'][];
  says: { effect: Effect; label: string; can: boolean }[];
  /** How many of the operators on arguments it has. */
  operators: number;
  format: Format;
  /** Where the rows of its panels hold. */
  modeTable: ModeTable;
}

/** How far a format is proven. */
export interface ProofModel {
  level: ProofLevel;
  label: string;
  description: string;
  consumer: string;
  version: string | null;
  date: string | null;
  /** How many cases were run, and how many ended as the policy says. */
  cases: number;
  agreed: number;
  /** `74 hidden, 100 ran`; empty where outcomes were not counted. */
  outcomes: string;
  /** Other names than the server's id under which the consumer knew it, each with its cases. */
  names: readonly { name: string; cases: number }[];
  /** The modes in which it ran, each with its cases. */
  modes: readonly { name: string; cases: number }[];
  /** Digest of the raw transcript; null where there is none. */
  transcript: string | null;
  summary: string;
}

/** Every format that has a page and an exporter, with its proof and what it can say, in the order of the exporters. */
export const getFormats = once(({ data, addresses }: Catalog): FormatModel[] =>
  formats.flatMap((format) => {
    const { id } = format;
    const entry = data.formats.find((each) => each.id === id);
    if (!entry) return [];
    const { file, data: page } = entry;
    return [
      {
        id,
        title: page.title,
        file,
        href: addresses.format(id),
        filename: format.filename,
        language: format.language,
        data: page,
        proof: getProof(id, data.proofs),
        effects: format.effects,
        windows: format.windows,
        says: effectNames.map((effect) => ({
          effect,
          label: effects[effect].label,
          can: format.effects.includes(effect),
        })),
        operators: format.operators.length,
        format,
        modeTable: modeTable(format.modes),
      },
    ];
  }),
);

/** The kinds of consumers, each with its formats. */
export function getKinds(all: readonly FormatModel[]) {
  return keys(consumerKinds).map((kind) => ({
    ...consumerKinds[kind],
    formats: all.filter(({ data }) => data.kind === kind),
  }));
}

/** The recorded proof of a format, or the admission that there is none. */
export function getProof(format: string, proofs: readonly Proof[]): ProofModel {
  const proof = proofs.find((candidate) => candidate.format === format);
  const level = proof?.level ?? 'read';
  return {
    level,
    ...proofLevels[level],
    consumer: proof?.consumer ?? '',
    version: proof?.version ?? null,
    date: proof?.date ?? null,
    cases: proof?.cases ?? 0,
    agreed: proof?.agreed ?? 0,
    outcomes: Object.entries(proof?.outcomes ?? {})
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', '),
    names: proof?.names ?? [],
    modes: proof?.modes ?? [],
    transcript: proof?.transcript ?? null,
    summary: proof?.summary ?? proofLevels.read.description,
  };
}
