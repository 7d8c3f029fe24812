// What is left, how much of it is expected to be wrong, and what that rests on.
import { Tooltip } from '@mantine/core';
import { count } from '~/format/amounts';
import { expectedWords, missedWords, restWords } from '~/queue/numberWords';
import classes from '~/queue/QueueNumbers.module.css';
import type { Numbers } from '~/queue/ReviewDesk';
import { InfoIcon } from '~/theme/icons';

export function QueueNumbers({ numbers }: { numbers: Numbers }) {
  return (
    <div className={classes.numbers}>
      <p className={classes.figures}>
        <span>
          <b data-number="left">{numbers.left.toLocaleString('en')}</b>{' '}
          {numbers.left === 1 ? 'stroke' : 'strokes'} left
        </span>
        <span>
          <b data-number="wrong">{expectedWords(numbers)}</b> expected to be wrong
        </span>
      </p>
      <p className={classes.rest}>
        {restWords(numbers)} {missedWords(numbers)}
        <Tooltip
          multiline
          w={330}
          label={
            'One stroke in ten belongs to a random check and stands among the doubtful ones, ' +
            `unmarked. ${count(numbers.audit.decided, 'stroke')} of it decided so far. The ` +
            'interval holds the true number 19 times in 20.'
          }
        >
          <button type="button" className={classes.info} aria-label="How this is estimated">
            <InfoIcon size={15} />
          </button>
        </Tooltip>
      </p>
    </div>
  );
}
