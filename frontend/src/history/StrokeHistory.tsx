// Every state the chosen stroke has been in, each of which can be brought back.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Stroke } from '~/api/types';
import { when } from '~/comments/when';
import { moment } from '~/format/times';
import { editorName } from '~/history/editWords';
import { Shower } from '~/history/EntryRows';
import type { HistoryProps } from '~/history/History';
import { editsQuery } from '~/history/queries';
import classes from '~/history/History.module.css';
import { Failed, Loading, Older, Word } from '~/history/ListStates';
import { revisionWords } from '~/history/revisionWords';
import { pastOf, type PastState, valuesWords } from '~/history/strokePast';
import type { FrameTable } from '~/player/FrameTable';

type StrokeHistoryProps = Omit<HistoryProps, 'stroke' | 'onRestoreAll'> & { stroke: Stroke };

export function StrokeHistory(props: StrokeHistoryProps) {
  const { video, table, stroke, canEdit, onShow, onRestoreStroke } = props;
  const edits = useInfiniteQuery(editsQuery(video.id, stroke.id));
  if (edits.isLoadingError) {
    return <Failed error={edits.error} onRetry={() => void edits.refetch()} />;
  }
  if (!edits.data) return <Loading />;
  const past = pastOf(stroke, edits.data, !edits.hasNextPage);
  const present = past.find(({ isNow }) => isNow);
  if (past.length === 0) {
    return <Word text="Nobody has changed this stroke. It stands as the model saw it." />;
  }
  return (
    <>
      <ol className={classes.rows} aria-label="What this stroke was">
        {past.map((state) => (
          <li
            key={state.edit?.id ?? 'began'}
            className={classes.state}
            data-now={state === present}
          >
            <StateHead state={state} table={table} onShow={onShow} />
            <p className={classes.examples}>{valuesWords(state.values, table)}</p>
            {state.isNow ? (
              <p className={classes.now}>
                {state === present ? 'As it is now' : 'The same as now'}
              </p>
            ) : (
              canEdit && (
                <Button
                  variant="default"
                  size="compact-xs"
                  className={classes.back ?? ''}
                  onClick={() => onRestoreStroke(stroke, state.values)}
                >
                  Bring this back
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
      {edits.hasNextPage && (
        <Older isLoading={edits.isFetchingNextPage} onMore={() => void edits.fetchNextPage()} />
      )}
    </>
  );
}

interface StateHeadProps {
  state: PastState;
  table: FrameTable;
  onShow: HistoryProps['onShow'];
}

function StateHead({ state: { edit, revision }, table, onShow }: StateHeadProps) {
  if (!edit || !revision) return <p>As the model saw it</p>;
  const at = edit.made_at;
  return (
    <div className={classes.stateHead}>
      <Shower revision={revision} onShow={onShow}>
        <b>{editorName(edit)}</b> {revisionWords(revision, table)}
      </Shower>
      <time className={classes.time} dateTime={at} title={moment(at)}>
        {when(at)}
      </time>
    </div>
  );
}
