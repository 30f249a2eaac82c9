import {
  axes,
  categoryNames,
  effectNames,
  severityNames,
  type AxisName,
  type AxisValue,
} from '../../src/model/index.ts';
import { packIndex, type PackedIndex, type SearchText, type ToolRecord } from '../../src/search/index.ts';
import { getLanguage } from '../../src/site/search-records.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { mixes } from './made/mix.ts';
import { madeServers } from './made/servers.ts';

/** A search index of so many made tools, whose verdicts are dealt out in turn; `site` is the path where it is served. */
export function madeIndex(tools: number, site = '/'): { packed: PackedIndex; records: ToolRecord[] } {
  const texts = madeServers(mixes.small(tools)).flatMap(({ server, snapshots }) =>
    snapshots.at(-1)!.tools.map(({ definition: { name, description = '', inputSchema } }, at): SearchText => {
      const line = description.split(/[.\n]/u, 1)[0]!.slice(0, 120);
      const parameters = Object.keys((inputSchema as { properties?: object }).properties ?? {});
      return {
        record: recordOf({ server: server.id, serverName: server.short, tool: name, line }, at),
        summary: line,
        definition: [description, ...parameters].join('\n'),
        choices: [],
      };
    }),
  );
  const packed = packIndex(texts, getLanguage(readCatalogData().lexicon), {
    tool: `${site}tools/SERVER/TOOL/`,
    lines: `${site}search/lines/PART.json`,
    words: `${site}search/words/PART.json`,
  });
  return { packed, records: texts.map(({ record }) => record) };
}

function recordOf(named: Pick<ToolRecord, 'server' | 'serverName' | 'tool' | 'line'>, at: number): ToolRecord {
  return {
    ...named,
    href: `/tools/${named.server}/${named.tool}/`,
    category: categoryNames[at % categoryNames.length]!,
    severity: severityNames[at % severityNames.length]!,
    effect: effectNames[at % effectNames.length]!,
    points: at % 12,
    effective: axis('effective', at),
    reversibility: axis('reversibility', at),
    reach: axis('reach', at),
    outside: axis('outside', at),
    exposure: axis('exposure', at),
    review: at % 9 === 0,
    removed: at % 50 === 0,
  };
}

/** The values of an axis in turn. */
function axis<A extends AxisName>(name: A, at: number): AxisValue<A> {
  const values = Object.keys(axes[name].values) as AxisValue<A>[];
  return values[at % values.length]!;
}
