/** Of every user of the demonstration; it is public, on purpose, and therefore nobody else's. */
export const demonstrationPassword = 'symmachia-demo';

export const isDemonstrationPassword = (password: string): boolean =>
  password.normalize('NFC') === demonstrationPassword;
