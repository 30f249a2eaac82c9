import { categoryNames, severityNames, type Category, type Severity } from '../model/index.ts';

/** The paths of all badges, as Astro asks for them. */
export function badgePaths(): { params: { badge: string }; props: { category: Category; severity: Severity } }[] {
  return categoryNames.flatMap((category) =>
    severityNames.map((severity) => ({
      params: { badge: `${category}-${severity}`.toLowerCase() },
      props: { category, severity },
    })),
  );
}

/** What the address of a badge stands for. */
export type Badge = ReturnType<typeof badgePaths>[number]['props'];
