import { expect, it } from 'vitest';
import { cardHtml } from '~/learning/models/cardHtml';

it('leaves the name out and puts its headings below the section’s', () => {
  const html = cardHtml(
    '# rally-4\n\nFinds strokes.\n\n## Data\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  );
  expect(html).not.toContain('rally-4');
  expect(html).toContain('<p>Finds strokes.</p>');
  expect(html).toContain('<h3>Data</h3>');
  expect(html).toContain('<table>');
});

it('keeps links to the world and only the words of others', () => {
  expect(cardHtml('[there](https://example.org/x)')).toContain(
    '<a href="https://example.org/x">there</a>',
  );
  expect(cardHtml('[docs/results](../../../docs/results/README.md)')).toBe('<p>docs/results</p>\n');
});
