import { getFormats, type Catalog } from '../catalog/index.ts';

/** What was run to show that policies hold and verdicts are right. */
export interface ProofFigures {
  servers: number;
  tools: number;
  formats: number;
  /** How many formats were run in their real client or engine. */
  ran: number;
  cases: number;
  agreed: number;
  /** Null where the classifier was not measured on servers that nobody had read. */
  classifier: { tools: string; right: string; interval: string; unsafe: string } | null;
}

/** Figures that prove: calls that were run and what came of them, tools that were judged unseen and how many rightly. */
export function getProofFigures(catalog: Catalog): ProofFigures {
  const formats = getFormats(catalog);
  const run = formats.filter(({ proof }) => proof.level === 'ran' || proof.level === 'engine');
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const read = (catalog.data.accuracy?.curve.unseen ?? catalog.data.accuracy?.curve.pooled)?.read;
  return {
    servers: catalog.servers.length,
    tools: sum(catalog.servers.map(({ current }) => current.length)),
    formats: formats.length,
    ran: run.length,
    cases: sum(run.map(({ proof }) => proof.cases)),
    agreed: sum(run.map(({ proof }) => proof.agreed)),
    classifier: read
      ? {
          tools: read.tools.toLocaleString('en'),
          right: percent(read.right.value),
          interval: read.right.interval.map(percent).join(' to '),
          unsafe: percent(read.unsafe.value),
        }
      : null,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
