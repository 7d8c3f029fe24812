// The rows of a video's history: an edit, an analysis, the beginning.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Analysis, Edit, Revision } from '~/api/types';
import { timeOfDay } from '~/comments/when';
import { moment } from '~/format/times';
import { analysisWords, editorName, editWords } from '~/history/editWords';
import classes from '~/history/History.module.css';
import { RestoreIcon } from '~/history/icons';
import type { FrameTable } from '~/player/FrameTable';

type OnShow = (strokeId: string, frame: number) => void;
type OnRestore = ((number: number) => void) | null;

interface EditRowProps {
  at: Date;
  edit: Edit;
  table: FrameTable;
  onShow: OnShow;
  /** Null where there is nothing to go back behind, or nobody who may. */
  onRestore: OnRestore;
}

export function EditRow({ at, edit, table, onShow, onRestore }: EditRowProps) {
  const { headline, examples, more } = editWords(edit, table);
  const [only] = edit.revisions;
  const isTold = examples.length === 0; // the headline tells of the only stroke itself
  return (
    <li className={classes.row}>
      <span className={classes.number} title={`Edit ${edit.number}`}>
        {edit.number}
      </span>
      <div className={classes.what}>
        <Shower revision={isTold ? only : undefined} onShow={onShow}>
          <b>{editorName(edit)}</b>
          {headline.startsWith(':') ? '' : ' '}
          {headline}
        </Shower>
        {examples.length > 0 && (
          <div className={classes.examples}>
            {examples.map((words, index) => (
              <Shower key={index} revision={edit.revisions[index]} onShow={onShow}>
                {words}
              </Shower>
            ))}
            {more > 0 && <p>and {more.toLocaleString('en')} more</p>}
          </div>
        )}
      </div>
      <Time at={at} />
      {onRestore ? (
        <RestoreButton
          label={`Restore the timeline to this point, after edit ${edit.number}`}
          onClick={() => onRestore(edit.number)}
        />
      ) : (
        <span />
      )}
    </li>
  );
}

export function AnalysisRow({ at, analysis }: { at: Date; analysis: Analysis }) {
  return (
    <li className={classes.row} data-kind="analysis">
      <span className={classes.number} aria-hidden="true">
        ·
      </span>
      <p className={classes.what}>{analysisWords(analysis)}</p>
      <Time at={at} />
      <span />
    </li>
  );
}

export function BeginningRow({ onRestore }: { onRestore: OnRestore }) {
  return (
    <div className={classes.row}>
      <span className={classes.number}>0</span>
      <p className={classes.what}>How the timeline began</p>
      <span />
      {onRestore ? (
        <RestoreButton label="Restore the timeline to how it began" onClick={() => onRestore(0)} />
      ) : (
        <span />
      )}
    </div>
  );
}

interface ShowerProps {
  /** None where the words tell of no single stroke. */
  revision: Revision | undefined;
  onShow: OnShow;
  children: ReactNode;
}

/** Words that lead to the stroke they tell of. */
export function Shower({ revision, onShow, children }: ShowerProps) {
  if (!revision) return <p>{children}</p>;
  return (
    <button
      type="button"
      className={classes.show}
      title="Show this stroke"
      onClick={() => onShow(revision.stroke, revision.after.contact_frame)}
    >
      {children}
    </button>
  );
}

export function Time({ at }: { at: Date }) {
  const iso = at.toISOString();
  return (
    <time className={classes.time} dateTime={iso} title={moment(iso)}>
      {timeOfDay(at)}
    </time>
  );
}

function RestoreButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={classes.restoreIcon ?? ''}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        onClick={onClick}
      >
        <RestoreIcon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
