import { withoutMarkup } from './markup';

describe('the text that markup says', () => {
  it.each([
    ['<p>New description</p>', 'New description\n'],
    ['<ul><li>One</li><li class="x">Two</li></ul>', 'One\nTwo\n'],
    ['Line<br/>break &amp; <b>bold</b>', 'Line\nbreak & bold'],
    ['&#931;&#x3c5;&mu;', 'Συ&mu;'],
    ['<script>alert(1)</script><!-- a note -->Text', 'Text'],
    ['<img src=x onerror=alert(1)>Text', 'Text'],
    ['&lt;b&gt; stays as it is said', '<b> stays as it is said'],
    ['a <= b, c < d and <unknown> stay', 'a <= b, c < d and <unknown> stay'],
    ['&#xD800; &#9999999;', '&#xD800; &#9999999;'],
  ])('%s', (html, text) => expect(withoutMarkup(html)).toBe(text));
});
