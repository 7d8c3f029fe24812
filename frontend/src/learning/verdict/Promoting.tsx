// Promoting a run's model, or why that cannot be done.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ModelVersion, JudgedRun } from '~/api/types';
import learning from '~/learning/Learning.module.css';
import { PromoteModal } from '~/learning/verdict/PromoteModal';
import { promotable } from '~/learning/verdict/promoteWords';

interface PromotingProps {
  run: JudgedRun;
  models: readonly ModelVersion[];
}

export function Promoting({ run, models }: PromotingProps) {
  const [isAsking, setAsking] = useState(false);
  const can = promotable(run, models);
  if (can.kind === 'not at all' || can.kind === 'already')
    return (
      <p role="status" className={learning.quiet}>
        {can.why}
        {can.kind === 'already' && (
          <>
            {' '}
            <Link to="/learning#old-videos" className={learning.link}>
              Analyse old videos again
            </Link>
          </>
        )}
      </p>
    );
  return (
    <>
      <Button
        variant={can.kind === 'by the rules' ? 'filled' : 'default'}
        onClick={() => setAsking(true)}
      >
        Promote
      </Button>
      <PromoteModal
        run={run}
        models={models}
        broken={can.kind === 'against the rules' ? can.broken : null}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
