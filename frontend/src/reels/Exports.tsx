// The files of a reel: in the making, made, and why one was not.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import { formError } from '~/api/field-errors';
import type { Reel, ReelExport } from '~/api/types';
import { CloseButton } from '~/app/CloseButton';
import { FormError } from '~/app/FormError';
import rows from '~/app/Rows.module.css';
import { Section } from '~/app/Section';
import { ExportModal } from '~/reels/ExportModal';
import { exportsQuery, isUnderWay, useCancelExport, useRemoveExport } from '~/reels/exports';
import classes from '~/reels/Reels.module.css';
import { aboutExport, FORM_NAMES } from '~/reels/reelWords';
import { DownloadIcon } from '~/theme/icons';
import { Meter } from '~/theme/Meter';

export function Exports({ reel, strokes }: { reel: Reel; strokes: number }) {
  const [isAsking, setAsking] = useState(false);
  const made = useQuery(exportsQuery(reel.id));
  const isBusy = made.data?.some(isUnderWay) ?? false;
  return (
    <Section
      title="Files"
      text="To send, to show, to cut on. Each is kept for a week."
      action={
        <Button disabled={strokes === 0 || isBusy} onClick={() => setAsking(true)}>
          Export
        </Button>
      }
    >
      {made.error && <FormError sentence={sentenceOf(made.error)} />}
      {made.data?.length === 0 && <p className={classes.about}>No file has been made of it yet.</p>}
      {made.data && made.data.length > 0 && (
        <ul className={rows.rows} aria-label="Files">
          {made.data.map((each) => (
            <ExportRow key={each.id} reel={reel} made={each} />
          ))}
        </ul>
      )}
      {isAsking && <ExportModal reel={reel} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function ExportRow({ reel, made }: { reel: Reel; made: ReelExport }) {
  const cancel = useCancelExport(reel.id);
  const remove = useRemoveExport(reel.id);
  const name = FORM_NAMES[made.form];
  return (
    <li className={rows.row} data-state={made.state}>
      <div>
        <p className={rows.name}>{name}</p>
        <p className={made.state === 'failed' ? classes.wrong : rows.about}>{aboutExport(made)}</p>
        {isUnderWay(made) && (
          <div className={classes.meter}>
            <Meter
              share={made.progress}
              label={`How far ${name} is`}
              isStill={made.state === 'queued'}
            />
          </div>
        )}
        <FormError sentence={formError(cancel.error ?? remove.error, [])} />
      </div>
      <div className={rows.end}>
        {isUnderWay(made) && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.tap ?? ''}
            loading={cancel.isPending}
            onClick={() => cancel.mutate(made.id)}
          >
            Cancel
          </Button>
        )}
        {made.file && (
          <Button
            component="a"
            href={made.file}
            download
            variant="default"
            size="compact-sm"
            className={classes.tap ?? ''}
            leftSection={<DownloadIcon size={15} />}
          >
            Download
          </Button>
        )}
        {!isUnderWay(made) && (
          <CloseButton label={`Remove ${name}`} onClick={() => remove.mutate(made.id)} />
        )}
      </div>
    </li>
  );
}
