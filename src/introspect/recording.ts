import { InputError, isObject, type Problem } from '../model/index.ts';
import { type Capture, type ListName, lists, problem, saysMissing } from './capture.ts';

/**
 * What a recording holds: a tools/list result, alone or with the keys `resources`, `resourceTemplates`, `prompts`, `serverInfo` and
 * `instructions` beside `tools`; or an object with one result, or `{ error }`, for each method such as `tools/list` and `initialize`.
 * `file` names it in problems. Throws InputError where there are no tools in it.
 */
export function captureRecording(value: unknown, file: string): Capture {
  const root = isObject(value) && isObject(value['result']) ? value['result'] : value;
  if (!isObject(root))
    throw refuse(file, Array.isArray(value) ? 'a list' : typeof value, 'put the list into an object: {"tools": […]}');
  const handshake = isObject(root['initialize']) ? root['initialize'] : root;
  const problems: Problem[] = [];
  const get = (name: ListName): unknown[] | null => {
    const [items, trouble] = listIn(root, name, isObject(handshake['capabilities']) ? handshake['capabilities'] : {});
    problems.push(...trouble);
    return items;
  };
  const tools = get('tools');
  if (tools === null)
    throw refuse(file, `an object with the keys ${Object.keys(root).slice(0, 10).join(', ') || 'none'}`);
  return {
    serverInfo: isObject(handshake['serverInfo']) ? handshake['serverInfo'] : undefined,
    instructions: typeof handshake['instructions'] === 'string' ? handshake['instructions'] : undefined,
    protocolVersion: typeof handshake['protocolVersion'] === 'string' ? handshake['protocolVersion'] : undefined,
    tools,
    resources: get('resources'),
    resourceTemplates: get('resourceTemplates'),
    prompts: get('prompts'),
    problems,
  };
}

function listIn(
  root: Record<string, unknown>,
  name: ListName,
  offered: Record<string, unknown>,
): [unknown[] | null, Problem[]] {
  const method = lists[name];
  const result = Object.hasOwn(root, method) ? root[method] : root;
  if (!isObject(result)) return [null, [problem('error', `/${name}`, `the recording of ${method} is not an object`)]];
  const { [name]: items, error, nextCursor } = result;
  if (Array.isArray(items)) {
    const more = nextCursor === undefined || nextCursor === null || nextCursor === '';
    return [items, more ? [] : [problem('error', `/${name}`, `${method} goes on after the recorded page`)]];
  }
  // Only templates may be missing where they seem to be offered: the capability is that of resources.
  if (result !== root && saysMissing(error) && name !== 'tools' && offered[name] === undefined) return [[], []];
  if (result !== root && error !== undefined)
    return [null, [problem('error', `/${name}`, `${method} failed`, { actual: said(error) })]];
  if (result !== root || items !== undefined)
    return [null, [problem('error', `/${name}`, `the recording of ${method} holds no list`)]];
  return [null, [problem('warning', `/${name}`, `${method} is not part of the recording`)]];
}

function said(error: unknown): string {
  if (typeof error === 'string') return error;
  return isObject(error) && typeof error['message'] === 'string' ? error['message'] : JSON.stringify(error);
}

function refuse(file: string, actual: string, tip?: string): InputError {
  const expected =
    'a tools/list result, {"tools": […]}, or an object with one result per method, {"tools/list": {"tools": […]}, …}';
  return new InputError([
    problem('error', file, 'holds no list of tools', { expected, actual, ...(tip ? { tip } : {}) }),
  ]);
}
