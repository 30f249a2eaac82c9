// <contact-form action-url="https://example.org/contact" mail="team@example.org" issues="https://github.com/owner/name/issues/new">
//   <form method="post" action="https://example.org/contact">
//     <p><label for="contact-email">Your mail address</label><input id="contact-email" name="email" type="email" required autocomplete="email"></p>
//     <p><label for="contact-tool">Tool</label><input id="contact-tool" name="tool" value="teradata-wlm/abort_session"></p>
//     <p><label for="contact-message">Message</label><textarea id="contact-message" name="message" required maxlength="4000"></textarea></p>
//     <p class="visually-hidden" aria-hidden="true"><label>Leave this empty <input name="website" data-trap tabindex="-1" autocomplete="off"></label></p>
//     <button>Send</button>
//   </form>
//   <p data-outcome></p>
// </contact-form>
//
// action-url  where the fields are posted, form-encoded as the form itself would; the page's policy must allow connect-src and form-action to it
// mail        with no action-url, or where posting fails: a prefilled mail to this address
// issues      with neither: a prefilled issue, at the address of the repository's new-issue page
// Markup: fields with ids, a button, `data-outcome` for what became of it (gets data-state="pending", "sent", "ready" or "failed").
// A message stands beside each wrong field as <span class="field-error">; `data-trap` marks the field that only machines fill.
// Without script the form posts to its action. Where no address takes posts the server gives the form the attribute `hidden`, beside a link to
// the mail or the issue; the script shows the form. Where neither is configured the button says that it copies the text, and so it does.
// An address such as /contact/?tool=abort_session fills the empty field `tool`, and so every other field by its name.
import { contactMessage, issueAddress, mailAddress } from './contact-message.ts';
import { copyText } from './copy-text.ts';
import { fields, showError, showErrors } from './field-errors.ts';

const patience = 20_000;

class ContactForm extends HTMLElement {
  #pending = false;

  connectedCallback(): void {
    const form = this.#form;
    form.noValidate = true;
    form.hidden = false;
    this.#outcome.setAttribute('role', 'status');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    const given = new URLSearchParams(location.search);
    for (const field of fields(form)) {
      if (field.value === '' && !field.hasAttribute('data-trap')) field.value = given.get(field.name) ?? '';
      field.addEventListener('input', () => {
        if (field.getAttribute('aria-invalid') === 'true') showError(field);
      });
    }
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #outcome(): HTMLElement {
    return this.querySelector('[data-outcome]')!;
  }

  async #submit(): Promise<void> {
    if (this.#pending) return;
    const wrong = showErrors(this.#form);
    if (wrong !== null) {
      this.#say('failed', 'Not yet: see the marked fields.');
      wrong.focus();
      return;
    }
    if (this.querySelector<HTMLInputElement>('[data-trap]')?.value) {
      this.#say(
        'failed',
        'Not sent: a field that people do not see was filled in, which machines do.',
        this.#elsewhere(),
      );
      return;
    }
    const url = this.getAttribute('action-url') ?? '';
    if (url === '') await this.#handOver();
    else await this.#post(url);
  }

  async #post(url: string): Promise<void> {
    this.#pending = true;
    this.#say('pending', 'Sending…');
    const failure = await post(url, this.#form);
    this.#pending = false;
    if (failure === null) {
      this.#form.reset();
      this.#say('sent', 'Your message was sent.');
    } else {
      this.#say('failed', `Your message was not sent: ${failure}. It is still here: try again.`, this.#elsewhere());
    }
  }

  async #handOver(): Promise<void> {
    const link = this.#elsewhere();
    if (link === null) {
      const { subject, body } = contactMessage(new FormData(this.#form));
      const copied = await copyText(`${subject}\n\n${body}`);
      if (copied) this.#say('sent', 'Copied, with the name of the tool. Nothing was sent.');
      else {
        this.querySelector<HTMLTextAreaElement>('textarea')?.select();
        this.#say('failed', 'The browser did not let it be copied. Your text is selected: copy it with Ctrl+C or ⌘C.');
      }
      return;
    }
    this.#say('ready', 'Nothing was sent from here.', link);
    link.click();
  }

  /** A link that opens the message in a mail program or as an issue; null where neither is configured. */
  #elsewhere(): HTMLAnchorElement | null {
    const message = contactMessage(new FormData(this.#form));
    const mail = this.getAttribute('mail') ?? '';
    const issues = this.getAttribute('issues') ?? '';
    if (mail === '' && issues === '') return null;
    const link = document.createElement('a');
    link.href = mail === '' ? issueAddress(issues, message) : mailAddress(mail, message);
    link.textContent = mail === '' ? 'Open it as an issue' : 'Open it in your mail program';
    return link;
  }

  #say(state: 'pending' | 'sent' | 'ready' | 'failed', text: string, link: HTMLAnchorElement | null = null): void {
    this.#outcome.dataset.state = state;
    this.#outcome.replaceChildren(text, ...(link === null ? [] : [' ', link, '.']));
  }
}

/** Posts the form; null where it arrived, else why it did not. */
async function post(url: string, form: HTMLFormElement): Promise<string | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
    return response.ok ? null : `the address answered with status ${response.status}`;
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return late ? `there was no answer within ${patience / 1000} seconds` : 'the address could not be reached';
  }
}

customElements.define('contact-form', ContactForm);
