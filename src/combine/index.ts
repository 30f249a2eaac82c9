export * from './combine.ts';
export * from './sides.ts';
