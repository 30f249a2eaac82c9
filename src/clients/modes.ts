import type { Fate, Mode, Seen } from '../formats/modes.ts';

/** A mode of a client that only its documentation tells of. */
export function readMode(
  id: string,
  meets: { asked?: Fate; allowed?: Fate; unnamed: Fate },
  { source, url, note }: { source: string; url?: string; note?: string },
): Mode {
  const seen: Seen = { how: 'read', source, ...(url !== undefined && { url }), date: '2026-11-29' };
  return {
    id,
    as: `in \`${id}\``,
    sets: [],
    meets: { hidden: 'hidden', denied: 'refused', asked: 'asked', allowed: 'runs', ...meets },
    seen,
    ...(note !== undefined && { note }),
  };
}
