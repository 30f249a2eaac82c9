import lambda from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// Not the package's own arguments: they put everything into one process and switch the same-origin policy off.
const usual = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: the one that CHROMIUM names, else the one from npm where it runs, else an installed Chrome; `more` are arguments of it. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const args = [...usual, ...more];
  const named = process.env.CHROMIUM;
  if (named !== undefined) return chromium.launch({ executablePath: named, args });
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args });
  try {
    return await chromium.launch({ executablePath: await lambda.executablePath(), args });
  } catch (error) {
    return chromium.launch({ channel: 'chrome', args }).catch(() => {
      throw error;
    });
  }
}
