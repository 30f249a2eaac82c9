const format =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:([Tt])| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d\d:\d\d)?)?$/;

/** A moment that was written without quotes, as Go prints it (`2001-12-14 00:00:00 +0000 UTC`); undefined for other text. */
export function readTimestamp(text: string): string | undefined {
  const match = format.exec(text);
  if (!match) return undefined;
  const [, year, month, day, letter, hour, minute, second, fraction = '', zone] = match;
  const hasZone = zone !== undefined;
  if (hour !== undefined && hasZone !== (letter !== undefined)) return undefined;
  const isDate =
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  const isTime = Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60;
  const offset = hasZone && zone !== 'Z' ? zone.replace(':', '') : '+0000';
  const isOffset = Number(offset.slice(1, 3)) <= 24 && Number(offset.slice(3)) <= 60;
  if (!isDate || !isTime || !isOffset) return undefined;
  const date = [year, two(month), two(day)].join('-');
  const nanoseconds = fraction.slice(0, 9).replace(/0+$/, '');
  const time = [two(hour), two(minute), two(second)].join(':') + (nanoseconds && `.${nanoseconds}`);
  return `${date} ${time} ${printOffset(offset)}`;
}

function two(digits = '0'): string {
  return digits.padStart(2, '0');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The offset, and the name of its zone, which is the offset again unless it is UTC. */
function printOffset(offset: string): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  if (minutes === 0) return '+0000 UTC';
  const printed = offset[0]! + two(String(Math.floor(minutes / 60))) + two(String(minutes % 60));
  return `${printed} ${printed}`;
}
