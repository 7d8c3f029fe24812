// Markdown of a model card as HTML that stands below a section's title. Not safe before it is purified.
import { Marked, type Tokens } from 'marked';

const DEEPEST = 6;

const card = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.min(DEEPEST, depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      // a card's own links lead into the code's documents, which are not here
      return /^https?:/.test(href) ? `<a href="${href}">${words}</a>` : words;
    },
  },
});

/** Without its first heading, which is the model's name. */
export function cardHtml(markdown: string): string {
  const tokens = card.lexer(markdown);
  const first = tokens.findIndex((token): token is Tokens.Heading => token.type === 'heading');
  if (first >= 0 && (tokens[first] as Tokens.Heading).depth === 1) tokens.splice(first, 1);
  return card.parser(tokens);
}
