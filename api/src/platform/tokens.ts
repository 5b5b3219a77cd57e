export const configToken = Symbol('config');
