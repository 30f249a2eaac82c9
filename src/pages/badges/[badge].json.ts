import type { APIRoute, GetStaticPaths } from 'astro';
import { badgeToApi } from '../../catalog/index.ts';
import { jsonResponse } from '../../site/routes.ts';
import { categoryNames, severityNames, type Category, type Severity } from '../../model/index.ts';

export const getStaticPaths = (() =>
  categoryNames.flatMap((category) =>
    severityNames.map((severity) => ({
      params: { badge: `${category}-${severity}`.toLowerCase() },
      props: { category, severity },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: Category; severity: Severity }> = ({ props }) =>
  jsonResponse(badgeToApi(props.category, props.severity));
