const longest = 120;
/** Separators of folders, and what one of the usual systems refuses in a name. */
const refused = /[<>:"|?*]/g;

/**
 * The name under which a file is handed out: that which it was sent by, without its folders and without what a system
 * refuses, and with the ending of what it really is. `fallback` where nothing is left.
 */
export function fileNameAs(sent: string, ending: string, fallback: string): string {
  const own = sent.split(/[/\\]/).at(-1) ?? '';
  const stem = own
    .replace(refused, '_')
    .replace(/\.[^.]{1,10}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...stem].slice(0, longest).join('').trimEnd() || fallback}.${ending}`;
}
