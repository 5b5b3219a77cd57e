export * from './load';
export * from './message';
export * from './translate';
