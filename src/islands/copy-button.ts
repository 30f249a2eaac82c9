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
    let label = '';
    let restore = 0;
    button.hidden = false;
    button.addEventListener('click', async () => {
      // What is copied may have changed since; the words of a moment ago are not its label.
      if (!button.hasAttribute('data-said')) label = button.textContent.trim();
      const text =
        target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value : target.textContent;
      const copied = await copyText(text);
      if (!copied) selectText(target);
      const message = copied ? label.replace(/^Copy\b/, 'Copied') : 'Selected: copy it with Ctrl+C or ⌘C';
      say(message);
      button.textContent = message;
      button.setAttribute('data-said', '');
      button.toggleAttribute('data-copied', copied);
      clearTimeout(restore);
      restore = window.setTimeout(() => {
        say('');
        if (button.textContent === message) button.textContent = label;
        button.removeAttribute('data-copied');
        button.removeAttribute('data-said');
      }, shownFor);
    });
  }
}

customElements.define('copy-button', CopyButton);
