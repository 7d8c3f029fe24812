// Everything that was done to a video's timeline, by people and models, day by day.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysOf, entriesOf, type Entry } from '~/history/days';
import { AnalysisRow, BeginningRow, EditRow } from '~/history/EntryRows';
import type { HistoryProps } from '~/history/History';
import { analysesQuery, editsQuery } from '~/history/queries';
import classes from '~/history/History.module.css';
import { Failed, Loading, Older, Word } from '~/history/ListStates';
import { RestoreModal } from '~/history/RestoreModal';

type VideoHistoryProps = Omit<HistoryProps, 'stroke' | 'onRestoreStroke'>;

export function VideoHistory({ video, table, canEdit, onShow, onRestoreAll }: VideoHistoryProps) {
  const edits = useInfiniteQuery(editsQuery(video.id, null));
  const analyses = useQuery(analysesQuery(video.id));
  const [wanted, setWanted] = useState<number | null>(null);
  const error = edits.isLoadingError ? edits.error : analyses.isLoadingError && analyses.error;
  if (error) {
    const retry = () => void Promise.all([edits.refetch(), analyses.refetch()]);
    return <Failed error={error} onRetry={retry} />;
  }
  if (!edits.data || !analyses.data) return <Loading />;

  const newest = edits.data[0]?.number ?? 0;
  const restoreTo = (number: number) => (canEdit && number < newest ? setWanted : null);
  const row = (entry: Entry) =>
    entry.kind === 'analysis' ? (
      <AnalysisRow key={entry.analysis.id} at={entry.at} analysis={entry.analysis} />
    ) : (
      <EditRow
        key={entry.edit.id}
        at={entry.at}
        edit={entry.edit}
        table={table}
        onShow={onShow}
        onRestore={restoreTo(entry.edit.number)}
      />
    );

  const days = daysOf(entriesOf(edits.data, analyses.data, !edits.hasNextPage));
  if (days.length === 0) return <Word text="Nothing has been done to this timeline yet." />;
  return (
    <>
      {days.map(({ name, entries }) => (
        <section key={name} aria-label={name}>
          <h3 className={classes.day}>{name}</h3>
          <ol className={classes.rows}>{entries.map(row)}</ol>
        </section>
      ))}
      {edits.hasNextPage ? (
        <Older isLoading={edits.isFetchingNextPage} onMore={() => void edits.fetchNextPage()} />
      ) : (
        newest > 0 && <BeginningRow onRestore={restoreTo(0)} />
      )}
      {wanted !== null && (
        <RestoreModal
          video={video}
          number={wanted}
          newest={newest}
          onClose={() => setWanted(null)}
          onRestored={(done) => onRestoreAll(wanted, done)}
        />
      )}
    </>
  );
}
