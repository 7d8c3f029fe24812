// What is known of the file itself, and what is odd about it.
import { ActionIcon, Button, Popover } from '@mantine/core';
import type { Video } from '~/api/types';
import { bytes, count } from '~/format/amounts';
import { length, moment } from '~/format/times';
import { gapWords } from '~/strokes/gaps';
import { InfoIcon, WarningIcon } from '~/theme/icons';
import classes from '~/video/AboutFile.module.css';

export function AboutFile({ video }: { video: Video }) {
  const remarks = remarksOf(video);
  return (
    <Popover position="bottom-end" width={340} shadow="md" trapFocus>
      <Popover.Target>
        {remarks.length > 0 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            mih={44}
            leftSection={<WarningIcon size={16} />}
          >
            {count(remarks.length, 'remark')}
          </Button>
        ) : (
          <ActionIcon variant="subtle" color="gray" size={44} aria-label="About this file">
            <InfoIcon />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        {remarks.length > 0 && (
          <ul className={classes.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
        <Facts video={video} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Not written before somebody looks: the first date of a page takes 50 ms to write. */
function Facts({ video }: { video: Video }) {
  return (
    <dl className={classes.facts}>
      {factsOf(video).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function remarksOf({ remarks, analysis }: Video): string[] {
  const known: unknown[] = Array.isArray(remarks) ? remarks : [];
  return [...known.filter((remark) => typeof remark === 'string'), ...gapWords(analysis?.gaps)];
}

function factsOf(video: Video): [string, string][] {
  const { analysis } = video;
  const facts: [string, string][] = [['Uploaded', moment(video.created_at)]];
  if (video.frames > 0) {
    facts.push(
      ['Length', `${length(video.duration_s)} · ${count(video.frames, 'frame')}`],
      ['Picture', `${video.width} × ${video.height} · ${video.frame_rate.toFixed(2)} a second`],
      ['Format', `${video.container} · ${video.codec}${video.has_audio ? ' · with sound' : ''}`],
    );
  }
  facts.push(['Size', bytes(video.size_bytes)]);
  if (analysis?.model_version) facts.push(['Analysed by', analysis.model_version]);
  return facts;
}
