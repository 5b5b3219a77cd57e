import MarkdownIt from 'markdown-it';

/** Where a link may lead: another page, or somebody's mailbox. Anything else stays text. */
const followed = /^(https?:\/\/|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 });
markdown.validateLink = (url) => followed.test(url);
// Only what says itself that it is an address, and no pictures: those would tell others who reads here.
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: false }).add('ftp:', null).add('//', null);
markdown.disable('image');
markdown.renderer.rules['link_open'] = (tokens, index, options, _, renderer) => {
  tokens[index]?.attrSet('rel', 'noopener nofollow');
  return renderer.renderToken(tokens, index, options);
};

/**
 * Markdown as HTML, without any HTML of its author's. A heading of the first level becomes one of `level`, so that it
 * stands below the page's own.
 */
export function renderMarkdown(text: string, level: number): string {
  const env = {};
  const tokens = markdown.parse(text, env);
  for (const token of tokens)
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + level - 1)}`;
  return markdown.renderer.render(tokens, markdown.options, env);
}
