import {
  type Act,
  type ArgumentInput,
  argumentInputs,
  beginning,
  type BuildableServer,
  type Built,
  builtForTool,
  builtFrom,
  choicesFrom,
  did,
  everything,
  type History,
  type Link,
  linkToPacked,
  pack,
  policyOf,
  redone,
  undone,
  unpack,
} from '../builder/index.ts';
import type { KnownTool, Policy } from '../model/index.ts';
import type { Profile } from '../policy/profiles.ts';
import { deflated, inflated } from './builder-address.ts';
import { BuilderBar } from './builder-bar.ts';
import { BuilderList } from './builder-list.ts';
import { BuilderPanel } from './builder-panel.ts';
import { BuilderTrial } from './builder-trial.ts';
import { fetchOnce } from './fetch-once.ts';
import { remembered } from './remembered.ts';

const pause = 250;

/** What is built, and everything on the page that shows or changes it. */
export class BuilderDesk {
  readonly host: HTMLElement;
  readonly known = new Map<string, BuildableServer>();
  readonly say: (text: string) => void;
  readonly #schemas = new Map<string, ReadonlyMap<string, unknown>>();
  readonly #bar: BuilderBar;
  readonly #list: BuilderList;
  readonly #panel: BuilderPanel;
  readonly #trial: BuilderTrial;
  #history: History = beginning;
  #timer = 0;
  #opening = 0;

  constructor(host: HTMLElement, say: (text: string) => void) {
    this.host = host;
    this.say = say;
    this.#bar = new BuilderBar(this);
    this.#list = new BuilderList(this);
    this.#trial = new BuilderTrial(this);
    this.#panel = new BuilderPanel(this, (written) => this.#trial.take(written));
  }

  get built(): Built {
    return this.#history.present;
  }

  get history(): History {
    return this.#history;
  }

  /** The neutral policy as it stands; of one server alone where its id is given. */
  policy(only?: string): Policy {
    return policyOf(this.built, this.known, only);
  }

  part<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.host.querySelector<E>(selector)!;
  }

  /** The name that the reader has for a server. */
  nameOf(server: string): string {
    return remembered(`name of ${server}`)?.trim() || server;
  }

  /** The schema of a tool; undefined where none is recorded. */
  schemaOf(server: string, tool: string): unknown {
    return this.#schemas.get(server)?.get(tool);
  }

  inputsOf(server: string, tool: string): readonly ArgumentInput[] {
    return argumentInputs(this.schemaOf(server, tool));
  }

  act(act: Act): void {
    const next = did(this.#history, act);
    if (next !== this.#history) this.#go(next);
  }

  undo(): void {
    this.#step(undone(this.#history), 'Taken back.');
  }

  redo(): void {
    this.#step(redone(this.#history), 'Done again.');
  }

  /** Starts all chosen servers from a ready policy. */
  start(profile: Profile): void {
    const choices = new Map(
      this.built.servers.map(({ id }) => [id, choicesFrom(this.known.get(id)!, profile)] as const),
    );
    this.act({ kind: 'start', profile, choices });
  }

  /** Adds a server, as the others were started; shows one of its tools where that was what was chosen. */
  async add(id: string, tool?: string): Promise<void> {
    if (!(await this.#load([id]))) return;
    this.act({ kind: 'add', server: id, choices: choicesFrom(this.known.get(id)!, this.built.start) });
    this.#bar.choose(false);
    this.#list.narrowTo({ ...everything, text: tool ?? '' });
    this.part('#tools').focus();
    this.say(`${this.known.get(id)!.name} is added.`);
  }

  /** Opens what an address asks for; where that cannot be, says why and leaves everything as it is. */
  async open(link: Link): Promise<void> {
    const id = ++this.#opening;
    this.#problem('');
    const opened = await this.#read(link);
    if (id !== this.#opening) return;
    if ('problem' in opened) {
      this.#problem(opened.problem);
      return this.#show();
    }
    this.act({ kind: 'open', built: opened.built });
    this.#bar.choose(opened.built.servers.length === 0);
    this.#show();
  }

  /** Puts what is built back into the address. */
  restore(): Promise<void> {
    return this.#write();
  }

  /** The address of what is built. */
  async address(): Promise<string> {
    const at = new URL(this.host.getAttribute('at')!, location.href);
    at.hash = this.built.servers.length === 0 ? '' : linkToPacked(await deflated(pack(this.built)));
    return at.href;
  }

  tryCall(server: string, tool: string): void {
    this.#trial.choose(server, tool);
  }

  copy(): void {
    void this.#panel.copy();
  }

  async #read(link: Link): Promise<{ built: Built } | { problem: string }> {
    switch (link.kind) {
      case 'none':
        return { built: this.built };
      case 'problem':
        return { problem: link.message };
      case 'servers': {
        const loaded = await this.#load(link.servers);
        return loaded ? { built: builtFrom(loaded, link.profile) } : { problem: this.#said };
      }
      case 'tool': {
        const loaded = await this.#load([link.server]);
        if (!loaded) return { problem: this.#said };
        const built = builtForTool(loaded[0]!, link.tool);
        return built ? { built } : { problem: `${loaded[0]!.name} has no tool "${link.tool}".` };
      }
      case 'packed': {
        const text = await inflated(link.data);
        if ('problem' in text) return text;
        const read = unpack(text.text);
        if ('problem' in read) return read;
        return (await this.#load(read.built.servers.map((server) => server.id))) ? read : { problem: this.#said };
      }
    }
  }

  /** Fetches what is not there yet of some servers; undefined, with a problem said, where one is not to be had. */
  async #load(ids: readonly string[]): Promise<BuildableServer[] | undefined> {
    const listed = new Set(
      [...this.host.querySelectorAll<HTMLElement>('[data-servers] [data-server]')].map(({ dataset }) => dataset.server),
    );
    const strange = ids.filter((id) => !listed.has(id));
    if (strange.length > 0) return this.#problem(`The catalogue has no server "${strange.join('", "')}".`);
    try {
      return await Promise.all(ids.map((id) => this.#fetch(id)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return this.#problem(`What is known of a server could not be loaded: ${why}.`);
    }
  }

  async #fetch(id: string): Promise<BuildableServer> {
    const [server, schemas] = await Promise.all([
      fetchOnce<BuildableServer>(this.host.getAttribute('data')!.replace('SERVER', id)),
      fetchOnce<KnownTool[]>(this.host.getAttribute('schemas')!.replace('SERVER', id)),
    ]);
    this.known.set(id, server);
    this.#schemas.set(id, new Map(schemas.map(({ name, inputSchema }) => [name, inputSchema])));
    return server;
  }

  get #said(): string {
    return this.part('[data-problem]').textContent;
  }

  #problem(text: string): undefined {
    const place = this.part('[data-problem]');
    place.textContent = text;
    place.hidden = text === '';
  }

  #step(history: History, words: string): void {
    if (history.present === this.built) return this.say('There is nothing more to take back or do again.');
    this.#go(history);
    this.say(words);
  }

  #go(history: History): void {
    this.#history = history;
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#write(), pause);
  }

  async #write(): Promise<void> {
    const address = await this.address();
    if (address !== location.href) history.replaceState(history.state, '', address);
  }

  #show(): void {
    const isEmpty = this.built.servers.length === 0;
    this.part('[data-desk]').hidden = isEmpty;
    this.host.toggleAttribute('data-empty', isEmpty);
    if (isEmpty) this.#bar.choose(true);
    this.#bar.show();
    if (isEmpty) return;
    this.#list.show();
    this.#trial.show();
    this.#panel.show();
  }
}
