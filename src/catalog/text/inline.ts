/** Our own prose cut at its backticks: every second piece is code. An unpaired backtick stays text. */
export function splitCode(text: string): { code: boolean; text: string }[] {
  return text
    .split(/`([^`]+)`/)
    .map((piece, i) => ({ code: i % 2 === 1, text: piece }))
    .filter((piece) => piece.text !== '');
}
