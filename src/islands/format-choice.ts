// <format-choice>
//   <p data-choice hidden><label for="format">…</label><select id="format" data-format>…</select></p>
//   <ul data-jumps>…</ul>
//   <section data-of="claude-code">…</section>  <section data-of="codex zed">…</section>
// </format-choice>
//
// Markup: a select of formats, hidden; links to the sections; sections, each with the formats that it is about. Without
// script all sections stand one below the other, with the links above. With script the select takes the place of the
// links, and the sections of the chosen format alone are shown; the choice holds for the whole site.
import { onFormat } from './format-select.ts';

class FormatChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector<HTMLSelectElement>('select[data-format]')!;
    this.querySelector<HTMLElement>('[data-choice]')!.hidden = false;
    this.querySelector<HTMLElement>('[data-jumps]')!.hidden = true;
    this.#show(select.value);
    this.dataset.ready = '';
    onFormat(select, (format) => this.#show(format));
  }

  #show(format: string): void {
    for (const section of this.querySelectorAll<HTMLElement>('[data-of]'))
      section.hidden = !section.dataset.of!.split(' ').includes(format);
  }
}

customElements.define('format-choice', FormatChoice);
