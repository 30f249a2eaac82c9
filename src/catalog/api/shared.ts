import type { ToolDocument } from '../../model/index.ts';
import type { FactModel } from '../tool/facts.ts';
import type { ProvenanceModel } from '../tool/provenance.ts';

/** Facts as a public document states them. */
export function factsToApi(facts: readonly FactModel[]): ToolDocument['facts'] {
  return facts.map(({ prominent: _prominent, tools: _tools, shared: _shared, ...fact }) => fact);
}

/** The provenance of a snapshot as a public document states it. */
export function provenanceToApi(provenance: ProvenanceModel): ToolDocument['provenance'] {
  const { version, packageVersion, serverSays, date, source, digest } = provenance;
  return { version, packageVersion, serverSays, date, source, snapshot: digest };
}
