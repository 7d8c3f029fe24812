import { describe, expect, it } from 'vitest';
import type { HomeworkAnswer } from '~/api/types';
import { answerWords, taskWords } from '~/homework/homeworkWords';

const answered = (count: number, is_late = false) =>
  answerWords({
    homework: { repeats: 20 },
    count,
    is_done: count >= 20,
    is_late,
  } as HomeworkAnswer);

describe('homework in words', () => {
  it('says what to repeat', () => {
    expect(taskWords({ repeats: 20, label: 'backhand' })).toBe('Repeat 20 backhands');
    expect(taskWords({ repeats: 1500, label: 'smash' })).toBe('Repeat 1,500 smashes');
    expect(taskWords({ repeats: 1, label: 'serve' })).toBe('Repeat 1 serve');
  });

  it('says what has come of it', () => {
    expect(answered(0)).toBe('None seen yet, 20 to go.');
    expect(answered(12)).toBe('12 seen, 8 to go.');
    expect(answered(12, true)).toBe('12 seen, 8 were missing.');
    expect(answered(23)).toBe('Done: 23 since it was given.');
  });
});
