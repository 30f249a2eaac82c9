import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFiles, type Found } from '../../../src/check/index.ts';
import { type ListedCatalogue, type Machine, type StackClient, stackOf } from '../../../src/clients/index.ts';

/** The folder of the files that stand for a machine with every client. */
export const folder = fileURLToPath(new URL('../../fixtures/clients', import.meta.url));

/** A catalogue of one server, under none of the names that it has on that machine. */
export const catalogue = JSON.parse(readFileSync(`${folder}/catalogue.json`, 'utf8')) as ListedCatalogue;

/** That machine. */
export const machine: Machine = {
  system: 'linux',
  home: `${folder}/home`,
  folders: [`${folder}/project`],
  environment: {},
};

/** What its files come to. */
export function wholeStack(): { found: Found; stack: StackClient[] } {
  const found = findFiles(machine);
  return { found, stack: stackOf(found.files, catalogue, { folders: machine.folders }) };
}

/** What stands in every secret that is planted in these files. */
export const planted = 's3cr3t';
