import type { APIRoute, GetStaticPaths } from 'astro';
import { badgeToApi } from '../../catalog/index.ts';
import { type Badge, badgePaths } from '../../site/badges.ts';
import { jsonResponse } from '../../site/routes.ts';

export const getStaticPaths = badgePaths satisfies GetStaticPaths;

export const GET: APIRoute<Badge> = ({ props }) => jsonResponse(badgeToApi(props.category, props.severity));
