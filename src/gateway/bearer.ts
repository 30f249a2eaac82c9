import { createHash, timingSafeEqual } from 'node:crypto';

/** True for the value of an Authorization header that has the token. Compares digests, which tell by no time how far a guess was right. */
export function isBearer(given: string | null | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(`Bearer ${token}`));
}
