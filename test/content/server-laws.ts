import { saysIt } from '../../src/catalog/index.ts';
import { publish } from '../../src/classify/index.ts';
import { keys, parametersOf, resolvePointer, type ToolDefinition } from '../../src/model/index.ts';
import { factLaws } from './fact-laws.ts';
import { definitionsOf, sentencesOf, type ServerContent } from './server-content.ts';

/** What must hold of the content of every server: a sentence, and what breaks it, one sentence each. */
export interface ServerLaw {
  name: string;
  breaches: (content: ServerContent) => string[];
}

/** The laws of a server's content, also of one without prose and reviews. */
export const serverLaws: readonly ServerLaw[] = [
  {
    name: 'every definition that was recorded has a verdict, and no other',
    breaches: ({ snapshots, verdicts }) => {
      const recorded = snapshots.flatMap(({ tools }) =>
        tools.map(({ definition, digest }) => `${definition.name} ${digest}`),
      );
      const judged = verdicts.tools.flatMap(({ name, history }) =>
        history.map(({ definition }) => `${name} ${definition}`),
      );
      return [...new Set(recorded).symmetricDifference(new Set(judged))].map((one) => `${one}: npm run verdicts`);
    },
  },
  {
    name: 'its pages are of tools that were recorded',
    breaches: (content) =>
      unknownIn(
        content,
        content.pages.map(({ tool }) => tool),
      ),
  },
  {
    name: 'a page relates its tool to other recorded tools, each once',
    breaches: (content) =>
      content.pages.flatMap(({ tool, related }) => {
        const others = related.map((other) => other.tool);
        return [...unknownIn(content, others), ...repeatedIn(others), ...others.filter((other) => other === tool)].map(
          (other) => `${tool}: ${other}`,
        );
      }),
  },
  {
    name: 'a page explains only parameters that its tool has',
    breaches: (content) => {
      const definitions = definitionsOf(content);
      return content.pages.flatMap(({ tool, parameters }) =>
        missingParameters(definitions.get(tool), keys(parameters)).map((name) => `${tool}: ${name}`),
      );
    },
  },
  {
    name: 'its pages share no sentence of more than 40 characters',
    breaches: ({ pages }) =>
      repeatedIn(
        pages.flatMap(({ summary, impact = '', parameters, related, body }) => {
          const notes = related.map(({ note }) => note ?? '');
          const texts = [summary, impact, ...Object.values(parameters), ...notes, body];
          return texts.flatMap(sentencesOf).filter(({ length }) => length > 40);
        }),
      ),
  },
  {
    name: 'facts have ids of their own',
    breaches: ({ reviews }) => repeatedIn(reviews.facts.map(({ id }) => id)),
  },
  {
    name: 'a fact is about tools that were recorded',
    breaches: (content) =>
      content.reviews.facts.flatMap(({ id, tools }) =>
        tools === '*' ? [] : unknownIn(content, tools).map((tool) => `${id}: ${tool}`),
      ),
  },
  {
    name: 'a fact quotes the words of the newest definition that it contradicts',
    breaches: (content) => {
      const current = currentOf(content);
      return content.reviews.facts.flatMap(({ id, tools, contradicts }) =>
        contradicts === undefined
          ? []
          : (tools === '*' ? [...current.keys()] : tools)
              .filter((tool) => {
                const said = resolvePointer(current.get(tool)?.definition, contradicts.field);
                return typeof said !== 'string' || !said.toLowerCase().includes(contradicts.text.toLowerCase());
              })
              .map((tool) => `${id}: ${tool} does not say “${contradicts.text}” at ${contradicts.field}`),
      );
    },
  },
  {
    name: 'a finding quotes what the newest definition of each of its tools says',
    breaches: (content) => {
      const current = currentOf(content);
      return content.reviews.facts.flatMap(({ id, tools, finding }) =>
        (tools === '*' ? [...current.keys()] : tools).flatMap((tool) =>
          (finding?.says ?? [])
            .filter((said) => !current.has(tool) || !saysIt(current.get(tool)!.definition, said))
            .map(({ field, text }) => `${id}: ${tool} does not say “${text}” at ${field}`),
        ),
      );
    },
  },
  {
    name: 'an override is for the newest definition of its tool, and changes what is said of it',
    breaches: (content) => {
      const newest = recordedOf(content);
      const verdicts = new Map(content.verdicts.tools.map(({ name, history }) => [name, history[0]!]));
      return content.reviews.overrides.flatMap((override) => {
        const { tool, category, severity, axes = {} } = override;
        if (override.definition !== newest.get(tool)?.digest) return [`${tool}: its definition changed, read it again`];
        const { verdict, definition } = verdicts.get(tool)!;
        const { automatic } = publish({ name: tool, ...verdict }, definition, [override]);
        return [
          ...(category === automatic.category ? ['category'] : []),
          ...(severity === automatic.severity ? ['severity'] : []),
          ...keys(axes).filter((axis) => axes[axis] === automatic.axes[axis]),
        ].map((idle) => `${tool}: the classifier says this ${idle} by itself, take it out`);
      });
    },
  },
  {
    name: 'an override or a condition is carried by facts about its tool',
    breaches: ({ reviews }) => {
      const facts = new Map(reviews.facts.map((fact) => [fact.id, fact]));
      return [...reviews.overrides, ...reviews.arguments].flatMap(({ tool, facts: ids }) =>
        ids
          .filter((id) => !['*', tool].some((about) => facts.get(id)?.tools.includes(about)))
          .map((id) => `${tool}: ${id}`),
      );
    },
  },
  {
    name: 'a condition is about arguments that its current tool has',
    breaches: (content) => {
      const current = currentOf(content);
      return content.reviews.arguments.flatMap(({ tool, when }) =>
        missingParameters(
          current.get(tool)?.definition,
          when.map(({ path }) => path),
        ).map((name) => `${tool}: ${name}`),
      );
    },
  },
  {
    name: 'tools that reach the same end are current',
    breaches: (content) => {
      const current = currentOf(content);
      return content.reviews.sameEnd.flatMap(({ tools }) => tools.filter((tool) => !current.has(tool)));
    },
  },
  {
    name: 'a tool and the milder one to call instead are current, and two',
    breaches: (content) => {
      const current = currentOf(content);
      return (content.reviews.milder ?? [])
        .filter(({ tool, instead }) => tool === instead || !current.has(tool) || !current.has(instead))
        .map(({ tool, instead }) => `${tool}: ${instead}`);
    },
  },
  {
    name: 'resources that are compared with tools are listed, each once',
    breaches: ({ reviews, newest }) => {
      const listed = new Set(newest.resources?.map(({ uri }) => uri));
      const uris = reviews.resources.map(({ uri }) => uri);
      return [...uris.filter((uri) => !listed.has(uri)), ...repeatedIn(uris)];
    },
  },
  {
    name: 'resources are compared with current tools and arguments that these have',
    breaches: (content) => {
      const current = currentOf(content);
      return content.reviews.resources.flatMap(({ uri, tools }) =>
        tools.flatMap(({ tool, arguments: given = {} }) => {
          if (!current.has(tool)) return [`${uri}: ${tool}`];
          const missing = missingParameters(current.get(tool)?.definition, keys(given));
          return missing.map((name) => `${uri}: ${tool} has no ${name}`);
        }),
      );
    },
  },
  ...factLaws,
];

/** Every tool that was ever recorded, as the newest snapshot that holds it has it. */
function recordedOf({ snapshots }: ServerContent): Map<string, ServerContent['newest']['tools'][number]> {
  return new Map(snapshots.flatMap(({ tools }) => tools.map((tool) => [tool.definition.name, tool] as const)));
}

function currentOf({ newest }: ServerContent): Map<string, ServerContent['newest']['tools'][number]> {
  return new Map(newest.tools.map((tool) => [tool.definition.name, tool]));
}

function unknownIn(content: ServerContent, tools: readonly string[]): string[] {
  const known = definitionsOf(content);
  return tools.filter((tool) => !known.has(tool));
}

function missingParameters(definition: ToolDefinition | undefined, names: readonly string[]): string[] {
  const known = new Set(parametersOf(definition?.inputSchema).map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

function repeatedIn(list: readonly string[]): string[] {
  return list.filter((one, at) => list.indexOf(one) < at);
}
