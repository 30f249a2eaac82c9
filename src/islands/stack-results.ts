import { copyText } from './copy-text.ts';
import { liveRegion } from './live-region.ts';
import type { StackView } from './stack-messages.ts';
import { chainParts, countParts, serverCards, unknownParts } from './stack-parts.ts';
import { policyParts, type Proofs } from './stack-policy.ts';
import { stackTools } from './stack-tools.ts';

const shownFor = 2000;

/** The parts of the page that tell what the files come to. */
export class StackResults {
  readonly #root: HTMLElement;
  readonly #said: (text: string) => void;
  #view: StackView | null = null;
  #client = '';

  readonly #proofs: Proofs;

  constructor(root: HTMLElement, proofs: Proofs) {
    this.#proofs = proofs;
    this.#root = root;
    this.#said = liveRegion(root);
    this.#select.addEventListener('change', () => {
      this.#client = this.#select.value;
      this.#showPolicy();
    });
    this.#part('share-copy').addEventListener('click', ({ currentTarget }) => {
      if (this.#view) void this.#copy(currentTarget as HTMLElement, this.#view.share, 'the summary');
    });
    this.#part('copy').addEventListener('click', ({ currentTarget }) => {
      const file = this.#policy?.files[0];
      if (file) void this.#copy(currentTarget as HTMLElement, file.text, file.filename);
    });
  }

  /** Shows what the files come to; hides everything where there are none. */
  show(view: StackView | null): void {
    this.#view = view;
    this.#root.hidden = view === null;
    if (view === null) return;
    this.#part('servers').replaceChildren(...serverCards(view.servers));
    this.#part('now').replaceChildren(...countParts('Now', view.now));
    this.#part('after').replaceChildren(...countParts('After', view.after));
    this.#part('moved').textContent = view.moved;
    stackTools(this.#part('tools'), view.tools, new Set(view.tools.map(({ client }) => client)).size > 1);
    this.#part('chains').replaceChildren(...chainParts(view.chains));
    this.#part('unknown').replaceChildren(...unknownParts(view.unknown));
    this.#part('share').textContent = view.share;
    const build = this.#part('build') as HTMLAnchorElement;
    build.hidden = view.build === '';
    build.hash = view.build;
    const options = view.policies.map(({ id, title }) => new Option(title, id));
    this.#select.replaceChildren(...options);
    const first = view.policies.find(({ files }) => files.length > 0) ?? view.policies[0];
    this.#client = view.policies.some(({ id }) => id === this.#client) ? this.#client : (first?.id ?? '');
    this.#select.value = this.#client;
    this.#showPolicy();
  }

  get #select(): HTMLSelectElement {
    return this.#root.querySelector<HTMLSelectElement>('select[data-client]')!;
  }

  get #policy() {
    return this.#view?.policies.find(({ id }) => id === this.#client);
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #showPolicy(): void {
    const policy = this.#policy;
    if (!policy) return;
    const button = this.#part('copy') as HTMLButtonElement;
    const [first] = policy.files;
    button.disabled = first === undefined;
    button.textContent = first ? `Copy ${first.filename}` : 'Nothing to copy';
    this.#part('policy').replaceChildren(
      ...policyParts(
        policy,
        this.#proofs[policy.id],
        (trigger, file) => void this.#copy(trigger, file.text, file.filename),
      ),
    );
  }

  async #copy(button: HTMLElement, text: string, what: string): Promise<void> {
    const label = button.dataset['label'] ?? button.textContent;
    button.dataset['label'] = label;
    const message = (await copyText(text)) ? `Copied ${what}` : 'Copying was refused: download it instead';
    this.#said(message);
    button.textContent = message;
    window.setTimeout(() => {
      this.#said('');
      if (button.textContent === message) button.textContent = label;
      delete button.dataset['label'];
    }, shownFor);
  }
}
