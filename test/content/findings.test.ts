import { describe, expect, test } from 'vitest';
import { absolute, getReviewed, getServerFindings } from '../../src/catalog/index.ts';
import { findingsPage } from '../../src/site/pages/findings.ts';
import { serverFindingsPage } from '../../src/site/pages/server-findings.ts';
import { catalog } from '../catalogue.ts';

const read = catalog.servers
  .map((server) => ({ server, found: getReviewed(server) }))
  .filter(({ found }) => found.length > 0);
const pages = findingsPage.list(catalog).map((params) => findingsPage.page(catalog, params));

/** How many servers were read, and how much of each is told. */
const least = { servers: 20, findings: 3 };

describe('what was read in the source', () => {
  test(`of at least ${least.servers} servers, at least ${least.findings} findings are told`, () => {
    expect(read.filter(({ found }) => found.length >= least.findings).length).toBeGreaterThanOrEqual(least.servers);
    expect(read.filter(({ found }) => found.length < least.findings).map(({ server }) => server.id)).toEqual([]);
  });

  test('was read in the version that is recorded as the newest', () => {
    for (const { server, found } of read) {
      const { source } = server.data.snapshots.at(-1)!.provenance;
      const elsewhere = found.filter(
        ({ sources }) => !sources.some(({ text }) => text.endsWith(` in ${source.name} ${source.version}`)),
      );
      expect(elsewhere.map(({ id }) => `${server.id}: ${id}`)).toEqual([]);
    }
  });

  test('says what to change and why it was chosen, each in words of its own', () => {
    const sentences = read.flatMap(({ found }) =>
      found.flatMap(({ statement, chosen, change }) => [statement, chosen, change]),
    );
    expect(sentences.filter((sentence, at) => sentence.length < 30 || sentences.indexOf(sentence) < at)).toEqual([]);
  });
});

describe('on the pages of findings', () => {
  const entries = pages.flatMap(({ servers }) =>
    servers.flatMap(({ findings: { reviewed, contradicted } }) => [...reviewed, ...contradicted]),
  );

  test('each is told once, those that were read first', () => {
    const reviewed = pages.flatMap(({ servers }) =>
      servers.flatMap(({ findings }) => findings.reviewed.map(({ anchor }) => anchor)),
    );
    expect(reviewed).toHaveLength(new Set(reviewed).size);
    expect(reviewed).toHaveLength(read.reduce((sum, { found }) => sum + found.length, 0));
    expect(pages[0]!.servers[0]!.findings.reviewed.length).toBeGreaterThan(0);
  });

  test('each has a report with the tool’s own words, to the author where the repository is known, and to this site', () => {
    for (const { repository, report, ...entry } of entries) {
      const name = entry.kind === 'reviewed' ? entry.tools[0]!.name : entry.tool;
      expect(new URL(report.objection, 'https://example.org').searchParams.get('tool')).toContain(name);
      expect(report.author === null).toBe(!(repository ?? '').startsWith('https://github.com/'));
      expect(report.text).toContain(`\`${name}\``);
      expect(report.text).toMatch(/^> ./m);
      if (report.author === null) continue;
      const { searchParams } = new URL(report.author);
      expect(`${searchParams.get('title')}\n\n${searchParams.get('body')}`).toBe(report.text);
      expect(report.author.length).toBeLessThan(7000);
    }
  });
});

describe('on the page of the findings of a server', () => {
  const ofServers = new Map(
    serverFindingsPage.list(catalog).map((params) => [params.server, serverFindingsPage.page(catalog, params)]),
  );

  test('each is told once, and no server without findings has one', () => {
    for (const server of catalog.servers) {
      const { reviewed = [], contradicted = [] } = ofServers.get(server.id)?.findings ?? {};
      expect([...reviewed, ...contradicted]).toMatchObject(getServerFindings(server));
    }
    expect([...ofServers.values()].filter(({ findings }) => Object.values(findings).flat().length === 0)).toEqual([]);
  });

  test('stands what reports and objections name, with the same reports as in the list of all', () => {
    const listed = pages.flatMap(({ servers }) => servers.flatMap(({ findings }) => Object.values(findings).flat()));
    const own = [...ofServers.values()].flatMap(({ findings }) => Object.values(findings).flat());
    expect(new Set(own.map(({ report }) => report))).toEqual(new Set(listed.map(({ report }) => report)));
    for (const { report, ...item } of own) {
      const page = absolute(catalog.settings, catalog.addresses.serverFindings(item.server));
      const place = item.kind === 'reviewed' ? `${page}#${item.anchor}` : page;
      expect(report.text.split(' ').at(-1)).toBe(place);
      const message = new URL(report.objection, page).searchParams.get('message')!;
      expect(message.startsWith(`${place} says`)).toBe(true);
    }
  });
});
