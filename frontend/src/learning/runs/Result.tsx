// How a training ended: the verdict in a sentence, and promoting its model.
import { useInfiniteQuery } from '@tanstack/react-query';
import { sentenceOf } from '~/api/errors';
import type { JudgedRun } from '~/api/types';
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import learning from '~/learning/Learning.module.css';
import { modelsQuery } from '~/learning/models/models';
import { nameFor } from '~/learning/models/modelWords';
import { OutcomeMark } from '~/learning/runs/OutcomeMark';
import classes from '~/learning/runs/RunPage.module.css';
import { outcomeWords } from '~/learning/runs/runWords';
import { Promoting } from '~/learning/verdict/Promoting';
import { verdictSentence } from '~/learning/verdict/promoteWords';

export function Result({ run }: { run: JudgedRun }) {
  const models = useInfiniteQuery(modelsQuery);
  const champion = nameFor(run.judged_against ?? '', models.data ?? []);
  return (
    <Section title="The verdict">
      <div className={classes.verdict}>
        <OutcomeMark run={run}>{outcomeWords(run)}</OutcomeMark>
      </div>
      {run.verdict && (
        <p className={learning.quiet}>{verdictSentence(run.verdict.is_passed, champion)}</p>
      )}
      <div className={classes.promoting}>
        {models.data && <Promoting run={run} models={models.data} />}
        {models.isLoadingError && (
          <Notice
            title="Your models did not come"
            text={sentenceOf(models.error)}
            onRetry={() => void models.refetch()}
          />
        )}
      </div>
    </Section>
  );
}
