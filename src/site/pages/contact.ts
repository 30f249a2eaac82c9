import { getContact } from '../contact.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** The contact form. */
export const contactPage = single('/contact/', (catalog) => {
  const summary =
    'Report a verdict that is wrong, a server that is missing, or a policy that does not do what its page says.';
  return {
    head: getHead(catalog, { title: 'Contact', description: summary, path: catalog.addresses.contact }),
    title: 'Contact',
    summary,
    contact: getContact(catalog.settings, { server: '', tool: '' }),
    guide: catalog.addresses.guide('report-a-wrong-verdict'),
  };
});
