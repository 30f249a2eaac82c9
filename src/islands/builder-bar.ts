import type { Profile } from '../policy/profiles.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { keepFocus } from './kept-focus.ts';

const shownFor = 2000;
/** From this length on, some programs cut an address. */
const long = 8000;

/** The servers that are chosen, the start of the policy, and the steps back and forth. */
export class BuilderBar {
  readonly #desk: BuilderDesk;

  constructor(desk: BuilderDesk) {
    this.#desk = desk;
    desk.part('[data-undo]').addEventListener('click', () => desk.undo());
    desk.part('[data-redo]').addEventListener('click', () => desk.redo());
    desk.part('[data-share]').addEventListener('click', () => void this.#share());
    for (const radio of this.#starts) radio.addEventListener('change', () => desk.start(radio.value as Profile));
    desk.part('[data-to-policy]').addEventListener('click', () => {
      desk.part('#policy').scrollIntoView();
      desk.part('#policy').focus({ preventScroll: true });
    });
  }

  get #starts(): HTMLInputElement[] {
    return [...this.#desk.host.querySelectorAll<HTMLInputElement>('input[name="start"]')];
  }

  /** Shows or hides the list of servers to choose from. */
  choose(isOpen: boolean): void {
    this.#desk.part('[data-chooser]').hidden = !isOpen;
    this.#desk.host.querySelector('[data-add]')?.setAttribute('aria-expanded', String(isOpen));
  }

  show(): void {
    const { built, history, known } = this.#desk;
    const chosen = this.#desk.part('[data-chosen]');
    const isOpen = !this.#desk.part('[data-chooser]').hasAttribute('hidden');
    keepFocus(chosen, () =>
      chosen.replaceChildren(...built.servers.map(({ id }) => this.#chip(id)), this.#more(isOpen)),
    );
    for (const radio of this.#starts) radio.checked = radio.value === built.start;
    this.#desk.part<HTMLButtonElement>('[data-undo]').disabled = history.past.length === 0;
    this.#desk.part<HTMLButtonElement>('[data-redo]').disabled = history.future.length === 0;
    const ids = new Set(built.servers.map(({ id }) => id));
    for (const link of this.#desk.host.querySelectorAll<HTMLElement>('[data-servers] [data-server]'))
      link.parentElement!.toggleAttribute(
        'data-taken',
        ids.has(link.dataset.server!) && known.has(link.dataset.server!),
      );
  }

  #chip(id: string): HTMLElement {
    const { name, tools } = this.#desk.known.get(id)!;
    const count = tools.filter(({ profiles }) => profiles !== undefined).length;
    const chip = element(
      'button',
      { type: 'button', 'data-key': `chip ${id}` },
      element('span', { class: 'visually-hidden' }, 'Remove '),
      name,
      element('span', {}, String(count)),
      element('span', { 'aria-hidden': 'true' }, '×'),
    );
    chip.addEventListener('click', () => {
      this.#desk.act({ kind: 'remove', server: id });
      this.#desk.host.querySelector<HTMLElement>('[data-chosen] button')?.focus();
      this.#desk.say(`${name} is removed.`);
    });
    return chip;
  }

  #more(isOpen: boolean): HTMLElement {
    const more = element(
      'button',
      { type: 'button', 'data-add': '', 'data-key': 'add', 'aria-expanded': String(isOpen) },
      '+ Add a server',
    );
    more.addEventListener('click', () => {
      const willOpen = this.#desk.part('[data-chooser]').hasAttribute('hidden');
      this.choose(willOpen);
      if (willOpen) this.#desk.part('[data-find]').focus();
    });
    return more;
  }

  async #share(): Promise<void> {
    const address = await this.#desk.address();
    history.replaceState(history.state, '', address);
    const isCopied = await copyText(address);
    const button = this.#desk.part('[data-share]');
    const note = this.#desk.part('[data-share-note]');
    button.textContent = isCopied ? 'Copied the address' : 'It is in the address bar';
    note.textContent = `${address.length} characters, which hold the servers, rules and reasons; your names for servers stay here.${address.length > long ? ' Some programs cut an address so long: pass on the file for Toolrisk’s gateway instead.' : ''}`;
    this.#desk.say(`${button.textContent}. ${note.textContent}`);
    window.setTimeout(() => (button.textContent = 'Share this address'), shownFor);
  }
}
