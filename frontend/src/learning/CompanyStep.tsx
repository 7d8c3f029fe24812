// What goes along with a session into the test part, and agreeing that it is for good.
import { Button, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Company, PlayerSession } from '~/api/types';
import { FormError } from '~/app/FormError';
import { Notice } from '~/app/Notice';
import { Warning } from '~/app/Warning';
import { day } from '~/format/times';
import { companyQuery, useLock } from '~/learning/lockedSessions';
import classes from '~/learning/LockModal.module.css';
import { goingWords, leftWords, lockLabel, taughtWords, tiesWords } from '~/learning/lockWords';
import { BackIcon } from '~/theme/icons';

interface CompanyStepProps {
  session: PlayerSession;
  onBack: () => void;
  onLocked: (company: Company) => void;
}

export function CompanyStep({ session, onBack, onLocked }: CompanyStepProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const company = useQuery(companyQuery(session.id));
  const lock = useLock();
  useEffect(() => title.current?.focus(), []);
  const isLocked = company.data?.player_sessions.length === 0;
  return (
    <div className={classes.step}>
      <h3 ref={title} tabIndex={-1} className={classes.question}>
        What goes along with “{session.title}”
      </h3>
      <section
        className={classes.company}
        aria-label="What goes along"
        aria-busy={company.isPending}
      >
        {company.data && !isLocked && <Going company={company.data} />}
        {isLocked && <p>This session is in the test part already. There is nothing to do.</p>}
        {company.isPending && <Skeletons />}
        {company.isError && (
          <Notice
            title="This could not be looked up"
            text={sentenceOf(company.error)}
            onRetry={() => void company.refetch()}
          />
        )}
      </section>
      {!isLocked && (
        <Warning>
          There is no way back. These sessions, and whatever is filmed of these people from now on,
          can never teach a model of your club.
        </Warning>
      )}
      <FormError sentence={lock.error && sentenceOf(lock.error)} />
      <Group justify="space-between">
        <Button variant="default" leftSection={<BackIcon size={16} />} onClick={onBack}>
          Back
        </Button>
        {company.data && !isLocked && (
          <Button
            color="red"
            loading={lock.isPending}
            onClick={() => lock.mutate(session.id, { onSuccess: onLocked })}
          >
            {lockLabel(company.data)}
          </Button>
        )}
      </Group>
    </div>
  );
}

function Going({ company }: { company: Company }) {
  return (
    <>
      <Fact name="Into the test part">
        <p>
          {goingWords(company)} {tiesWords(company)}
        </p>
        <ul className={classes.sessions} aria-label="Sessions that go along">
          {company.player_sessions.map(({ id, title, played_on }) => (
            <li key={id}>
              {title} {played_on && <span className={classes.about}>{day(played_on)}</span>}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name="Known to models already?">
        <p>{taughtWords(company)}</p>
      </Fact>
      <Fact name="Left to teach">
        <p>{leftWords(company)}</p>
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h4 className={classes.fact}>{name}</h4>
      {children}
    </section>
  );
}

function Skeletons() {
  return Array.from({ length: 4 }, (_, index) => <Skeleton key={index} height={52} />);
}
