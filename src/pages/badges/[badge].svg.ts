import type { APIRoute, GetStaticPaths } from 'astro';
import { badgeFor } from '../../catalog/index.ts';
import { type Badge, badgePaths } from '../../site/badges.ts';

export const getStaticPaths = badgePaths satisfies GetStaticPaths;

export const GET: APIRoute<Badge> = ({ props }) => new Response(badgeFor(props.category, props.severity));
