import type { BuiltPart } from '../catalog/index.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { BuilderSays } from './builder-says.ts';
import type { WrittenBuild } from './builder-text.ts';
import { copyText, selectText } from './copy-text.ts';
import { element } from './element.ts';
import { onFormat } from './format-select.ts';
import { keepFocus } from './kept-focus.ts';
import { remember } from './remembered.ts';

const pause = 60;
const shownFor = 2000;

/** The policy as the chosen consumer reads it: the text, what becomes of calls, and what there is to say of it. */
export class BuilderPanel {
  readonly #desk: BuilderDesk;
  readonly #take: (written: WrittenBuild) => void;
  readonly #says: BuilderSays;
  #last = 0;
  #timer = 0;
  /** Whether something was chosen since the text was written. */
  #isStale = false;
  #file = 0;
  #text = '';
  #filename = '';
  #drawnNames = '';

  constructor(desk: BuilderDesk, take: (written: WrittenBuild) => void) {
    this.#desk = desk;
    this.#take = take;
    this.#says = new BuilderSays(desk, this.#select);
    onFormat(this.#select, () => this.show());
    desk.part('[data-copy]').addEventListener('click', () => void this.copy());
    desk.part('[data-download]').addEventListener('click', () => this.#download());
    desk.part('[data-file]').addEventListener('change', () => {
      this.#file = Number(desk.part<HTMLSelectElement>('[data-file]').value);
      this.show();
    });
  }

  get #select(): HTMLSelectElement {
    return this.#desk.part<HTMLSelectElement>('select[data-format]');
  }

  show(): void {
    this.#isStale = true;
    this.#names();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#write(), pause);
  }

  /** Copies the text of what is chosen now. */
  async copy(): Promise<void> {
    const button = this.#desk.part('[data-copy]');
    clearTimeout(this.#timer);
    while (this.#isStale) await this.#write();
    if ((button as HTMLButtonElement).disabled) return this.#desk.say('There is no text to copy.');
    const copied = await copyText(this.#text);
    if (!copied) selectText(this.#desk.part('[data-text]'));
    button.textContent = copied ? `Copied ${this.#filename}` : 'Selected: copy it with Ctrl+C or ⌘C';
    this.#desk.say(button.textContent);
    window.setTimeout(() => (button.textContent = `Copy ${this.#filename}`), shownFor);
  }

  /** A field for the reader’s name of each server. */
  #names(): void {
    const { built, known } = this.#desk;
    const place = this.#desk.part('[data-names]');
    const wanted = built.servers.map(({ id }) => id).join(' ');
    if (wanted === this.#drawnNames) return;
    this.#drawnNames = wanted;
    keepFocus(place, () =>
      place.replaceChildren(
        ...built.servers.map(({ id }) => {
          const input = element('input', {
            class: 'machine',
            maxlength: '100',
            spellcheck: 'false',
            autocomplete: 'off',
            'data-key': `name ${id}`,
          }) as HTMLInputElement;
          input.value = this.#desk.nameOf(id);
          input.addEventListener('input', () => {
            remember(`name of ${id}`, input.value.trim() || id);
            this.show();
          });
          return element('label', {}, element('span', {}, `Your name for ${known.get(id)!.name}`), input);
        }),
      ),
    );
  }

  #parts(): BuiltPart[] {
    const { built, known } = this.#desk;
    return built.servers.map(({ id, choices }) => {
      const { tools, digest, name } = known.get(id)!;
      const current = tools.filter((tool) => tool.profiles !== undefined || choices.has(tool.name));
      const recorded = new Set(current.map((tool) => tool.name));
      const strange = [...choices.keys()].filter((tool) => !recorded.has(tool));
      const schemaOf = (tool: string) => {
        const inputSchema = this.#desk.schemaOf(id, tool);
        return inputSchema === undefined ? {} : { inputSchema };
      };
      return {
        policy: this.#desk.policy(id),
        context: {
          server: { id, tools: [...recorded, ...strange].map((tool) => ({ name: tool, ...schemaOf(tool) })) },
          name: this.#desk.nameOf(id),
          title: `${name}, as built`,
          permalink: this.#desk.host.getAttribute('permalink')!,
          digest,
        },
        calls: [
          ...current.map((tool) => ({ server: id, tool: tool.name, arguments: tool.call })),
          ...strange.map((tool) => ({ server: id, tool, arguments: {} })),
        ],
      };
    });
  }

  async #write(): Promise<void> {
    const id = ++this.#last;
    const panel = this.#desk.part('[data-panel]');
    panel.toggleAttribute('data-busy', true);
    try {
      const { writeBuild } = await import('./builder-text.ts');
      const written = await writeBuild(this.#select.value, this.#parts(), this.#desk.host.getAttribute('use')!);
      if (id !== this.#last) return;
      this.#draw(written);
      this.#says.show(written);
      this.#take(written);
    } catch (error) {
      if (id !== this.#last) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#desk.part('[data-text-status]').textContent =
        `This format could not be written: ${why}. The text above is that of before.`;
    } finally {
      if (id === this.#last) {
        panel.toggleAttribute('data-busy', false);
        this.#isStale = false;
      }
    }
  }

  #draw({ built, use, problems, parts }: WrittenBuild): void {
    const { known } = this.#desk;
    this.#file = Math.min(this.#file, built.files.length - 1);
    const files = this.#desk.part<HTMLSelectElement>('[data-file]');
    files.hidden = built.files.length < 2;
    files.replaceChildren(
      ...built.files.map(({ servers }, at) =>
        element('option', { value: String(at) }, `for ${known.get(servers[0]!)!.name}`),
      ),
    );
    files.value = String(this.#file);
    const { text, servers } = built.files[this.#file]!;
    const isTaken = problems.length === 0;
    this.#text = text;
    this.#filename = use.filename;
    const names = parts
      .filter(({ context }) => servers.includes(context.server.id))
      .map(({ context }) => context.name!);
    this.#desk.part('[data-text]').replaceChildren(...(isTaken ? marked(text, names) : [problems.join('\n')]));
    this.#desk.part('[data-filename]').textContent = use.filename;
    this.#desk.part('[data-lines]').textContent = isTaken ? `${text.trimEnd().split('\n').length} lines` : '';
    this.#desk.part('[data-copy]').textContent = `Copy ${use.filename}`;
    for (const name of ['copy', 'download']) this.#desk.part<HTMLButtonElement>(`[data-${name}]`).disabled = !isTaken;
    this.#desk.part('[data-where]').setAttribute('href', use.href);
    this.#desk.part('[data-text-status]').textContent = '';
    const counts = built.met.map(({ effect, count, words }) =>
      element('span', { class: `fx ${effect}` }, element('b', {}, String(count)), ` ${words}`),
    );
    this.#desk.part('[data-met]').replaceChildren(...counts);
    this.#desk.part('[data-met-short]').textContent = built.met
      .map(({ count, words }) => `${count} ${words}`)
      .join(' · ');
  }

  #download(): void {
    const link = element('a', { download: this.#filename.replace(/^.*[/\\]/, '') }) as HTMLAnchorElement;
    link.href = URL.createObjectURL(new Blob([this.#text], { type: 'text/plain' }));
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** The text with the reader’s names for servers marked. */
function marked(text: string, names: readonly string[]): (HTMLElement | string)[] {
  return names.reduce<(HTMLElement | string)[]>(
    (pieces, name) =>
      pieces.flatMap((piece) =>
        typeof piece === 'string'
          ? piece
              .split(name)
              .flatMap((part, at) => (at === 0 ? [part] : [element('span', { class: 'slot' }, name), part]))
          : [piece],
      ),
    [text],
  );
}
