import { counted } from '../../model/index.ts';
import { type Field, type Parameter, withFields } from './parameters.ts';

/** The rows of a parameter table: what stands there at once, and what is folded. */
export interface ParameterTable {
  first: Field[];
  rest: Field[];
  /** What the fold is called. */
  folded: string;
  /** How many fields of objects stand in the data of the page alone. */
  untold: number;
}

const shown = 6;
const mostFields = 10;
// What the objects among many parameters hold is folded; of one or two parameters it is what a caller has to know.
const few = 2;

/** The parameters of a tool as a table of a page. */
export function getParameterTable(parameters: readonly Parameter[]): ParameterTable {
  const rows = withFields(parameters, mostFields);
  const first = (parameters.length > few ? parameters : rows).slice(0, shown);
  const rest = rows.filter((row) => !first.includes(row));
  const others = parameters.filter((parameter) => rest.includes(parameter)).length;
  const fields = rest.length - others;
  const names = [
    ...(others > 0 ? [counted(others, 'more parameter', 'more parameters')] : []),
    ...(fields > 0 ? [counted(fields, 'field of an object', 'fields of objects')] : []),
  ];
  const all = parameters.reduce((sum, parameter) => sum + parameter.fields.length, 0);
  return { first, rest, folded: names.join(', '), untold: Math.max(0, all - mostFields) };
}
