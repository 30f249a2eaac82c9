// <tab-set name="format" label="Policy format">
//   <section data-tab="claude-code" id="format-claude-code"><h3>Claude Code</h3>…</section>
//   <section data-tab="codex" id="format-codex"><h3>Codex</h3>…</section>
// </tab-set>
//
// name   sets of one name show the same tab, on this page and on every other; the choice is remembered
// label  names the list of tabs for screen readers
// Markup: sections as direct children, each with an id, `data-tab`, and first a heading whose text names the tab
// (`data-tab-label` on the section gives a shorter one); `data-tab-group` names the row in which its tab stands. Without script all sections stand one below the other.
// With script the headings get the class `visually-hidden`, and before the sections stands
// <div role="tablist" class="tabs"> with rows of <button role="tab">. An address with the id of a section, or of anything in it, opens its tab.
import { rememberedTab, rememberTab, storageKey } from './tab-choice.ts';

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

class TabSet extends HTMLElement {
  #tabs = new Map<string, { button: HTMLButtonElement; panel: HTMLElement }>();

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  connectedCallback(): void {
    const panels = [...this.querySelectorAll<HTMLElement>(':scope > section[data-tab]')];
    if (panels.length === 0 || this.#tabs.size > 0) return;
    const list = document.createElement('div');
    list.className = 'tabs';
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.getAttribute('label') ?? '');
    for (const [group, members] of Map.groupBy(panels, (panel) => panel.dataset.tabGroup ?? '')) {
      const row = makeRow(group);
      for (const panel of members) {
        const button = makeTab(panel);
        this.#tabs.set(panel.dataset.tab!, { button, panel });
        row.append(button);
      }
      list.append(row);
    }
    list.addEventListener('click', (event) => {
      const tab = (event.target as Element).closest<HTMLElement>('[role=tab]')?.dataset.tab;
      if (tab !== undefined) this.#choose(tab);
    });
    list.addEventListener('keydown', (event) => this.#onKey(event));
    this.prepend(list);
    this.show(panels[0]!.dataset.tab!);
    this.show(rememberedTab(this.name) ?? '');
    this.#showAddressed();
    window.addEventListener('hashchange', () => this.#showAddressed());
    window.addEventListener('storage', (event) => {
      if (event.key === storageKey(this.name)) this.show(event.newValue ?? '');
    });
  }

  /** Shows a tab; where the set has none of that name, it stays as it is. */
  show(tab: string): void {
    if (!this.#tabs.has(tab)) return;
    for (const [name, { button, panel }] of this.#tabs) {
      panel.hidden = name !== tab;
      button.setAttribute('aria-selected', String(name === tab));
      button.tabIndex = name === tab ? 0 : -1;
    }
  }

  #choose(tab: string): void {
    const { button } = this.#tabs.get(tab)!;
    const before = button.getBoundingClientRect().top;
    for (const set of document.querySelectorAll<TabSet>('tab-set')) if (set.name === this.name) set.show(tab);
    rememberTab(this.name, tab);
    // Sets above may have changed height: what was chosen stays under the pointer.
    window.scrollBy(0, button.getBoundingClientRect().top - before);
    button.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const names = [...this.#tabs.keys()];
    const at = names.findIndex((name) => this.#tabs.get(name)!.button === event.target);
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (at < 0 || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#choose(names[step(at, names.length)]!);
  }

  #showAddressed(): void {
    const addressed = document.getElementById(decodeFragment(location.hash));
    const panel = addressed?.closest<HTMLElement>('section[data-tab]');
    if (panel?.parentElement !== this) return;
    this.show(panel.dataset.tab!);
    addressed!.scrollIntoView();
  }
}

/** A row of tabs; its name is for the eye alone, since a list of tabs has no parts. */
function makeRow(group: string): HTMLElement {
  const row = document.createElement('div');
  row.setAttribute('role', 'none');
  if (group === '') return row;
  const name = document.createElement('span');
  name.setAttribute('aria-hidden', 'true');
  name.textContent = group;
  row.append(name);
  return row;
}

function makeTab(panel: HTMLElement): HTMLButtonElement {
  const heading = panel.querySelector('h2, h3, h4, h5, h6');
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `${panel.id}-tab`;
  button.dataset.tab = panel.dataset.tab;
  button.textContent = panel.dataset.tabLabel ?? heading?.textContent ?? panel.dataset.tab!;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  panel.tabIndex = 0;
  heading?.classList.add('visually-hidden');
  return button;
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

customElements.define('tab-set', TabSet);
