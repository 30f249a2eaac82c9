const key = 'machine-token';

/**
 * The files of this machine, from the command that serves the page, by the token in the address that it printed. The token
 * leaves the address, and stays for a reload of this tab. Rejects where they are not given.
 */
export async function machineFiles(address: string): Promise<{ name: string; text: string }[]> {
  const [, given] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(key, given);
    history.replaceState(null, '', location.pathname);
  }
  const response = await fetch(address, { headers: { authorization: `Bearer ${sessionStorage.getItem(key)}` } });
  if (!response.ok) throw new Error('open the address that the command printed');
  return (await response.json()) as { name: string; text: string }[];
}
