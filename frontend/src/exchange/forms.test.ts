import { expect, it } from 'vitest';
import { FORMS, recognised } from '~/exchange/forms';

it.each([
  ['a.eaf', '<?xml', 'elan'],
  ['a.vtt', 'WEBVTT', 'webvtt'],
  ['a.csv', 'end,label,contact_frame', 'csv'],
  ['match.CSV', 'nom,debut,fin,lateralite', 'match'],
  ['a.json', '{"format": "loopdrive-timeline"', 'loopdrive'],
  ['Labels-v2.json', '{"UrlLocal": "", "annotations": [', 'soccernet'],
  ['a.json', '{"version": "1", "database": {', 'activitynet'],
  ['events_markup.json', '{"120": "left_forehand"', 'openttgames'],
])('recognises %s', (name, beginning, form) => {
  expect(recognised(name, beginning)).toBe(form);
});

it('writes all but the tables of matches', () => {
  expect(FORMS.filter(({ isWritten }) => !isWritten).map(({ form }) => form)).toEqual(['match']);
});
