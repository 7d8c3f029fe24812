// Homework as people say it.
import type { Homework, HomeworkAnswer } from '~/api/types';
import { STROKE_CLASSES } from '~/theme/strokes';

/** "Repeat 20 backhands" */
export function taskWords({ repeats, label }: Pick<Homework, 'repeats' | 'label'>): string {
  const name = STROKE_CLASSES[label].name.toLowerCase();
  if (repeats === 1) return `Repeat 1 ${name}`;
  return `Repeat ${repeats.toLocaleString('en')} ${name === 'smash' ? 'smashes' : `${name}s`}`;
}

/** What has come of it, in one sentence. */
export function answerWords({ homework, count, is_done, is_late }: HomeworkAnswer): string {
  if (is_done) return `Done: ${count.toLocaleString('en')} since it was given.`;
  const left = homework.repeats - count;
  const seen = count === 0 ? 'None seen yet' : `${count.toLocaleString('en')} seen`;
  return is_late ? `${seen}, ${left} were missing.` : `${seen}, ${left} to go.`;
}
