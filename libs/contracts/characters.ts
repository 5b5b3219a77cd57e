/**
 * What no text of ours holds: control characters (terminals and files suffer), the overrides and isolates that make text
 * read otherwise than it is written (CVE-2021-42574), the byte order mark, and halves of surrogate pairs.
 */
const never = String.raw`\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}`;
const inLines = new RegExp(`[\\u0000-\\u001f\\u2028\\u2029${never}]`, 'u');
const inProse = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f${never}]`, 'u');

/** Whether one line of text holds a character that is refused; a line break or tab is one. */
export const hasRefusedInLine = (text: string): boolean => inLines.test(text);

/** The same of text of several lines, where line feeds and tabs are welcome. */
export const hasRefusedInProse = (text: string): boolean => inProse.test(text);

/** One line without any of them, for what nobody can correct, such as the name of a file. */
export const withoutRefused = (text: string): string => text.replace(new RegExp(inLines, 'gu'), '');

/** Every kind of line break as a line feed. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n');
