import { imageSpec } from './images.ts';
import type { Launch, Words } from './launch.ts';
import { split } from './options.ts';
import { plainName } from './plain.ts';

const runValued = [
  '-e',
  '--env',
  '--env-file',
  '-v',
  '--volume',
  '--mount',
  '-p',
  '--publish',
  '-w',
  '--workdir',
  '-u',
  '--user',
  '--name',
  '--network',
  '--net',
  '--entrypoint',
  '--add-host',
  '--platform',
  '-l',
  '--label',
  '-m',
  '--memory',
  '--cpus',
  '--pull',
  '--secret',
  '--security-opt',
  '--cap-add',
  '--cap-drop',
  '--tmpfs',
  '-h',
  '--hostname',
  '--ulimit',
  '--dns',
  '--ip',
  '--device',
  '--gpus',
  '--restart',
  '--log-driver',
  '--shm-size',
  '--userns',
  '--runtime',
];

/** What docker and those like it start; undefined where they start nothing. */
export function container(args: Words): Launch | undefined {
  const { rest } = split(args, { valued: ['--context', '-c', '-H', '--host', '--config', '-l', '--log-level'] });
  const [verb, ...after] = rest[0] === 'container' ? rest.slice(1) : rest;
  if (verb === 'mcp') return { by: 'gateway' };
  if (verb === 'run') {
    const [image] = split(after, { valued: runValued }).rest;
    return image === undefined ? { by: 'unknown', why: 'docker run without an image' } : imageSpec(image);
  }
  if (verb === 'exec')
    return containerOf(
      split(after, { valued: ['-e', '--env', '--env-file', '-u', '--user', '-w', '--workdir'] }).rest[0],
    );
  if (verb !== 'compose') return undefined;
  const inner = split(after, {
    valued: ['-f', '--file', '-p', '--project-name', '--profile', '--env-file', '--project-directory'],
  }).rest;
  return containerOf(
    split(inner.slice(1), { valued: ['-e', '--env', '-u', '--user', '--name', '-v', '-p', '--entrypoint'] }).rest[0],
  );
}

function containerOf(name: string | undefined): Launch {
  const plain = name === undefined ? undefined : plainName(name);
  return { by: 'container', container: plain ?? 'without a plain name' };
}
