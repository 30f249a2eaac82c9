/** Adds an empty region to the element and returns what makes screen readers say a text; `visually-hidden` hides it. */
export function liveRegion(host: Element): (text: string) => void {
  const region = document.createElement('span');
  region.setAttribute('role', 'status');
  region.className = 'visually-hidden';
  host.append(region);
  return (text) => {
    region.textContent = text;
  };
}
