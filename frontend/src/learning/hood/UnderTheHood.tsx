// What works behind the pages: is all well, what waits, and how much room is taken.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '~/api/errors';
import type { Kept, Operations } from '~/api/types';
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import classes from '~/learning/hood/UnderTheHood.module.css';
import { queueRows, storageRows } from '~/learning/hood/hoodWords';
import { type Health, healthQuery, operationsQuery } from '~/learning/hood/operations';
import learning from '~/learning/Learning.module.css';
import { Marked } from '~/learning/Marked';

const ASKED_EVERY_MS = 30_000; // nobody tells when a queue grows

export function UnderTheHood() {
  const operations = useQuery({ ...operationsQuery, refetchInterval: ASKED_EVERY_MS });
  const health = useQuery({ ...healthQuery, refetchInterval: ASKED_EVERY_MS }).data;
  return (
    <Section
      title="Under the hood"
      text="For when something takes longer than it should: what works behind these pages, what waits for it, and how much room your club takes."
      anchor="under-the-hood"
    >
      <div className={classes.parts}>
        {health && <Checks health={health} />}
        {operations.isPending && <Skeleton height={260} />}
        {operations.isLoadingError && (
          <Notice
            title="The numbers did not come"
            text={sentenceOf(operations.error)}
            onRetry={() => void operations.refetch()}
          />
        )}
        {operations.data && <Queues queues={operations.data.queues} />}
        {operations.data && <Storage kept={operations.data.kept} />}
      </div>
    </Section>
  );
}

function Checks({ health }: { health: Health }) {
  return (
    <ul className={classes.checks} aria-label="Is all well">
      {Object.entries(health.checks).map(([name, { ok, detail }]) => (
        <li key={name}>
          <Marked mark={ok ? 'good' : 'bad'}>{detail}</Marked>
        </li>
      ))}
    </ul>
  );
}

function Queues({ queues }: { queues: Operations['queues'] }) {
  return (
    <table className={classes.table}>
      <caption>Your club’s jobs</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Waiting</th>
          <th scope="col">Longest wait</th>
          <th scope="col">Running</th>
          <th scope="col">Failed in 24 h</th>
        </tr>
      </thead>
      <tbody>
        {queueRows(queues).map(({ name, hint, waiting, longestWait, running, failed }) => (
          <tr key={name}>
            <RowName name={name} hint={hint} />
            <td>{waiting}</td>
            <td>{longestWait}</td>
            <td>{running}</td>
            <td>{failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Storage({ kept }: { kept: Kept }) {
  return (
    <table className={classes.table}>
      <caption>What your club keeps</caption>
      <tbody>
        {storageRows(kept).map(({ name, hint, size }) => (
          <tr key={name}>
            <RowName name={name} hint={hint} />
            <td>{size}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowName({ name, hint }: { name: string; hint: string }) {
  return (
    <th scope="row">
      {name}
      <span className={`${learning.about} ${classes.hint}`}>{hint}</span>
    </th>
  );
}
