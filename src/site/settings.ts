import { readSettings, siteAddresses } from '../catalog/index.ts';

/** What the environment of this build configures. */
export const settings = readSettings(process.env);

/** Every internal address of this build. */
export const addresses = siteAddresses(settings.base);
