/** Hands a file that was made or fetched here to the browser, to be kept under this name. */
export function saveFile(file: Blob, name: string, document: Document) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
