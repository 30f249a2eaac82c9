// <stack-box servers="/stack/servers.json" tools="/servers/SERVER/stack.json" examples='["…", …]' proofs='{"CLIENT": …}'>
//   <details data-scripted open hidden><summary data-summary>Your files</summary>
//     <div data-files></div> <button data-add>…</button> <input type="file" multiple data-choose> <button data-example>…</button>
//     <button data-see hidden>…</button>
//   </details>
//   <template data-file>… one <textarea>, <select data-place>, <button data-remove>, <p data-said> …</template>
//   <p data-status></p> <select data-profile> <select data-unknown> <div data-part="…"></div> … <div data-results hidden></div>
// </stack-box>
//
// servers, tools  addresses: of what servers are recognised by, and of the tools of one; SERVER stands for its id
// examples        texts of files to try, as a list in JSON; the address with #example begins with them
// proofs          what running the clients showed, by their ids, in JSON
// machine         where `toolrisk serve` gives the files of the machine on which it runs; the site has none
// Reads the files that are pasted, dropped or chosen, in a worker; what they hold leaves neither the page nor its
// memory. Which servers’ files are fetched is all that the site’s host can see. Without script the page names the command.
import { oneOf } from './one-of.ts';
import { takeOver } from './hand-over.ts';
import { machineFiles } from './machine-files.ts';
import type { ReadFile, StackReply, StackRequest, StackView } from './stack-messages.ts';
import type { Proofs } from './stack-policy.ts';
import { StackResults } from './stack-results.ts';

const pause = 200;
const profiles = ['observe', 'operate', 'all-but-irreversible'] as const;
const unknowns = ['hidden', 'asked', 'left'] as const;

class StackBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;
  #asked: HTMLElement[] = [];
  #names = new WeakMap<Element, string>();
  #results: StackResults | undefined;

  connectedCallback(): void {
    this.#part('[data-status]').setAttribute('role', 'status');
    this.#results = new StackResults(this.#part('[data-results]'), JSON.parse(this.getAttribute('proofs')!) as Proofs);
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    const pasted = takeOver();
    this.#add('', pasted ?? '');
    this.#fold.open = pasted === null;
    this.addEventListener('input', () => this.#soon());
    this.#part('[data-add]').addEventListener('click', () => this.#add('', '').querySelector('textarea')!.focus());
    this.#part('[data-example]').addEventListener('click', () => this.#example());
    this.#part('[data-see]').addEventListener('click', () => {
      this.#fold.open = false;
      this.#part('#now').focus();
    });
    this.#chooser.addEventListener('change', () => void this.#takeChosen(this.#chooser.files));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void this.#takeChosen(event.dataTransfer.files);
    });
    const machine = this.getAttribute('machine');
    if (machine !== null) void this.#takeMachine(machine);
    else if (location.hash === '#example') this.#example();
    else this.#ask();
  }

  get #chooser(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[data-choose]')!;
  }

  get #fold(): HTMLDetailsElement {
    return this.querySelector<HTMLDetailsElement>('details[data-scripted]')!;
  }

  get #files(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-files] > *')];
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  /** A place for one more file. */
  #add(name: string, text: string): HTMLElement {
    const template = this.querySelector<HTMLTemplateElement>('template[data-file]')!;
    const file = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    file.querySelector('textarea')!.value = text;
    this.#names.set(file, name);
    file.querySelector('[data-remove]')!.addEventListener('click', () => {
      file.remove();
      if (this.#files.length === 0) this.#add('', '');
      this.#number();
      this.#part('[data-add]').focus();
      this.#ask();
    });
    this.#part('[data-files]').append(file);
    this.#number();
    return file;
  }

  #number(): void {
    for (const [at, file] of this.#files.entries()) {
      const name = this.#names.get(file);
      file.querySelector('legend')!.textContent = `File ${at + 1}${name ? `: ${name}` : ''}`;
    }
  }

  #dropEmpty(): void {
    for (const file of this.#files) if (file.querySelector('textarea')!.value.trim() === '') file.remove();
  }

  async #takeChosen(list: FileList | null): Promise<void> {
    const files = await Promise.all(
      [...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    this.#chooser.value = '';
    this.#take(files);
  }

  async #takeMachine(address: string): Promise<void> {
    try {
      const files = await machineFiles(address);
      this.#take(files);
      if (files.length === 0) this.#say('No file of a client was found on this machine.');
    } catch (error) {
      this.#say(`The files of this machine could not be read: ${(error as Error).message}.`);
    }
  }

  #take(files: readonly { name: string; text: string }[]): void {
    if (files.length === 0) return;
    this.#dropEmpty();
    for (const { name, text } of files) this.#add(name, text);
    this.#fold.open = false;
    this.#ask();
  }

  #example(): void {
    const examples = JSON.parse(this.getAttribute('examples')!) as string[];
    for (const file of this.#files) file.remove();
    for (const text of examples) this.#add('', text);
    this.#fold.open = false;
    this.#ask();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), pause);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const id = ++this.#last;
    const given = this.#files.filter((file) => file.querySelector('textarea')!.value.trim() !== '');
    for (const file of this.#files) if (!given.includes(file)) say(file, undefined);
    if (given.length === 0) {
      this.#show(null);
      this.#part('[data-summary]').textContent = 'Your files';
      this.#fold.open = true;
      return this.#say('');
    }
    this.#asked = given;
    this.#worker ??= this.#start();
    const chosen = (name: string) => this.querySelector<HTMLSelectElement>(`select[data-${name}]`)!.value;
    const request: StackRequest = {
      id,
      servers: this.getAttribute('servers')!,
      tools: this.getAttribute('tools')!,
      files: given.map((file) => ({
        name: this.#names.get(file)!,
        text: file.querySelector('textarea')!.value,
        place: file.querySelector<HTMLSelectElement>('select[data-place]')!.value,
      })),
      choice: { profile: oneOf(profiles, chosen('profile')), unknown: oneOf(unknowns, chosen('unknown')) },
    };
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./stack.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<StackReply>) => {
      if (data.id === this.#last) this.#answer(data);
    });
    worker.addEventListener('error', () => this.#say('What reads the files could not be loaded.'));
    return worker;
  }

  #answer(reply: StackReply): void {
    if ('problem' in reply) {
      this.#show(null);
      return this.#say(`What is known of these servers could not be loaded: ${reply.problem}`);
    }
    for (const [at, file] of this.#asked.entries()) say(file, reply.files[at]);
    this.#show(reply.view);
    this.#part('[data-summary]').textContent = `Your files: ${reply.files.map(({ said: words }) => words).join(' ')}`;
    // What could not be read is not to be overlooked in a fold.
    if (reply.view === null || reply.files.some(({ isProblem }) => isProblem)) this.#fold.open = true;
    if (reply.view) return this.#say(`${reply.view.now.lead}${reply.view.now.rest} ${reply.view.moved}`);
    const isRead = reply.files.some(({ isProblem }) => !isProblem);
    this.#say(isRead ? 'No server and no rule stands in these files.' : '');
  }

  #show(view: StackView | null): void {
    this.#results!.show(view);
    this.#part('[data-see]').hidden = view === null;
  }

  #say(text: string): void {
    this.#part('[data-status]').textContent = text;
  }
}

function say(file: HTMLElement, read: ReadFile | undefined): void {
  const said = file.querySelector<HTMLElement>('[data-said]')!;
  said.textContent = read?.said ?? '';
  said.classList.toggle('no', read?.isProblem === true);
}

customElements.define('stack-box', StackBox);
