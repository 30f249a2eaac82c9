import type { PageKind } from '../page-kind.ts';
import { accuracyPage } from './accuracy.ts';
import { apiPage } from './api.ts';
import { attackPage, attacksPage } from './attack.ts';
import { builderPage } from './builder.ts';
import { browsePage, facetPage, moreBrowsePage, reviewPage } from './browse.ts';
import { changesPage } from './changes.ts';
import { classifyPage } from './classify.ts';
import { contactPage } from './contact.ts';
import { findingsPage } from './findings.ts';
import { formatPage, formatsPage } from './format.ts';
import { guidePage, guidesPage } from './guide.ts';
import { homePage } from './home.ts';
import { lintPage } from './lint.ts';
import { notFoundPage } from './not-found.ts';
import { rulePage, rulesPage } from './rule.ts';
import { serverPage } from './server.ts';
import { serverFindingsPage } from './server-findings.ts';
import { serverPolicyPage } from './server-policy.ts';
import { moreServersPage, serversPage } from './servers.ts';
import { stackPage } from './stack.ts';
import { categoriesPage, categoryPage, severitiesPage, severityPage } from './term.ts';
import { toolPage } from './tool.ts';
import { toolPoliciesPage } from './tool-policies.ts';

/** Every kind of HTML page of the site. */
export const pageKinds: readonly PageKind[] = [
  homePage,
  browsePage,
  moreBrowsePage,
  facetPage,
  reviewPage,
  serversPage,
  moreServersPage,
  serverPage,
  serverFindingsPage,
  serverPolicyPage,
  toolPage,
  toolPoliciesPage,
  severitiesPage,
  severityPage,
  categoriesPage,
  categoryPage,
  rulesPage,
  rulePage,
  attacksPage,
  attackPage,
  formatsPage,
  formatPage,
  guidesPage,
  guidePage,
  accuracyPage,
  changesPage,
  findingsPage,
  classifyPage,
  lintPage,
  stackPage,
  builderPage,
  apiPage,
  contactPage,
  notFoundPage,
];
