// <copy-button target="#policy"><button type="button" hidden>Copy policy.json</button></copy-button>
//
// target  `#` and the id of the element whose text is copied (a field's value, any other element's text)
// Markup: one button, hidden, with the words it shows: "Copy", or "Copy" and what is copied. Without script it stays hidden and the text is there to select.
// For a moment after copying, the button has the attribute `data-copied`.
import { copyText, selectText } from './copy-text.ts';
import { liveRegion } from './live-region.ts';

const shownFor = 2000;

class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const target = document.getElementById(this.getAttribute('target')?.replace(/^#/, '') ?? '');
    if (button === null || target === null) return;
    const say = liveRegion(this);
    const label = button.textContent.trim();
    let restore = 0;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text =
        target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value : target.textContent;
      const copied = await copyText(text);
      if (!copied) selectText(target);
      const message = copied ? label.replace(/^Copy\b/, 'Copied') : 'Selected: copy it with Ctrl+C or ⌘C';
      say(message);
      button.textContent = message;
      button.toggleAttribute('data-copied', copied);
      clearTimeout(restore);
      restore = window.setTimeout(() => {
        say('');
        button.textContent = label;
        button.removeAttribute('data-copied');
      }, shownFor);
    });
  }
}

customElements.define('copy-button', CopyButton);
