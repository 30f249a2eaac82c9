import { identifierWords } from '../../../src/model/index.ts';
import { contentRoot, readRules, readServers, readSnapshots } from '../../../src/store/index.ts';

/**
 * The rules that match the name of one recorded server, or the whole of a recorded name of three words or more, each with
 * that name. Two words such as execute sql are language, whoever names a tool by them; samples may be any tool's name.
 */
export function namedByRules(root = contentRoot): string[] {
  const inWords = (name: string) => identifierWords(name).join(' ').toLowerCase();
  const servers = readServers(root);
  const names = servers
    .flatMap(({ id }) => readSnapshots(id, root).flatMap(({ tools }) => tools.map(({ definition }) => definition.name)))
    .map(inWords)
    .filter((name) => name.split(' ').length > 2);
  const own = new Set([...names, ...servers.map(({ id }) => inWords(id)).filter((id) => id.includes(' '))]);
  return readRules(root).flatMap(({ id, match }) =>
    textsIn(match)
      .filter((text) => own.has(text.replaceAll('~', '')))
      .map((text) => `${id}: ${text}`),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
