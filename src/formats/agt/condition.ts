/** Whether a condition holds over a context that has nothing but the name of the tool. */
export function holds(condition: string, tool: string): boolean {
  const either = condition.split(' or ');
  if (either.length > 1) return either.some((part) => holds(part.trim(), tool));
  const each = condition.split(' and ');
  if (each.length > 1) return each.every((part) => holds(part.trim(), tool));
  const [, path, operator, value] = /^(\w+(?:\.\w+)*)\s*(==|!=)\s*['"]([^'"]+)['"]/.exec(condition) ?? [];
  const actual = (name: string | undefined) => (name === 'tool_name' ? tool : undefined);
  if (operator) return (actual(path) === value) === (operator === '==');
  const [, field, list] = /^(\w+(?:\.\w+)*)\s+in\s+\[([^\]]*)\]/.exec(condition) ?? [];
  if (list !== undefined) return list.split(',').some((item) => unquoted(item) === actual(field));
  const [, measured, sign, number] = /^(\w+(?:\.\w+)*)\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)/.exec(condition) ?? [];
  if (sign) return compare[sign]!(Number(actual(measured) ?? 0), Number(number)); // what is missing counts as 0
  return condition === 'tool_name' && tool !== '';
}

/** The tool that a condition is for, where it is for one alone and its form leaves no doubt. */
export function onlyTool(condition: string): string | undefined {
  const [, tool] = /^tool_name == '([^'"]+)'$/.exec(condition) ?? [];
  return tool === undefined || / (?:or|and) /.test(tool) ? undefined : tool;
}

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

function unquoted(item: string): string {
  return item.trim().replace(/^['"]+|['"]+$/g, '');
}
