// <moved-address base="/">
//   <p hidden>It is now at <a></a>.</p>
//   <script type="application/json">[{"from": "/old/:name/", "to": "/new/:name/"}]</script>
// </moved-address>
//
// base  the path below which the site is published
// Where the address of the page is one that moved, the sentence is shown with a link to where it leads now. Static hosts
// that read `_redirects` lead there themselves.
import { resolveMoved, type Moved } from '../model/index.ts';

class MovedAddress extends HTMLElement {
  connectedCallback(): void {
    const base = this.getAttribute('base') ?? '/';
    const moved = JSON.parse(this.querySelector('script')!.textContent) as Moved[];
    const { pathname } = location;
    const now = pathname.startsWith(base) ? resolveMoved(`/${pathname.slice(base.length)}`, moved) : undefined;
    if (now === undefined) return;
    const link = this.querySelector('a')!;
    link.href = `${base}${now.slice(1)}`;
    link.textContent = link.pathname;
    this.querySelector('p')!.hidden = false;
  }
}

customElements.define('moved-address', MovedAddress);
