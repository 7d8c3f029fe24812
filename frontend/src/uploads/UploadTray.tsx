// The tray in the corner of every page while files are on their way.
import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useMatch } from 'react-router';
import { count, percent } from '~/format/amounts';
import { left } from '~/format/times';
import { NextIcon, UploadIcon } from '~/theme/icons';
import { Meter } from '~/theme/Meter';
import { isUnderway, shareSent, type UploadItem } from '~/uploads/UploadItem';
import { UploadRow } from '~/uploads/UploadRow';
import classes from '~/uploads/UploadTray.module.css';
import { useUploadQueue, useUploads } from '~/uploads/uploads-context';

export function UploadTray() {
  const items = useUploads();
  const queue = useUploadQueue();
  const ownPage = useMatch('/sessions/:id')?.params.id; // lists its uploads itself
  const isOnVideo = useMatch('/videos/:id') !== null; // where every pixel is needed
  const isFolded = isOnVideo || items.every((item) => item.playerSession === ownPage);
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? !isFolded;
  const unfinished = items.filter((item) => item.state !== 'done');
  if (items.length === 0 || (isOnVideo && unfinished.length === 0)) return null;
  return (
    <section className={classes.tray} aria-label="Uploads">
      <UnstyledButton
        className={classes.head}
        aria-expanded={isOpen}
        onClick={() => setChoice(!isOpen)}
      >
        <UploadIcon />
        <span className={classes.title}>{titleOf(items, unfinished)}</span>
        <span className={classes.arrow} data-open={isOpen || undefined}>
          <NextIcon size={16} />
        </span>
      </UnstyledButton>
      {unfinished.length > 0 && !isOpen && (
        <Meter share={shareSent(unfinished)} label="All uploads" />
      )}
      {isOpen && (
        <>
          <ul className={classes.list}>
            {items.map((item) => (
              <UploadRow key={item.id} item={item} />
            ))}
          </ul>
          {unfinished.length === 0 && (
            <div className={classes.foot}>
              <Button size="compact-sm" variant="subtle" onClick={() => queue.clearDone()}>
                Close
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function titleOf(items: readonly UploadItem[], unfinished: readonly UploadItem[]): string {
  if (unfinished.length === 0) return `${count(items.length, 'file')} uploaded`;
  const underway = unfinished.filter(isUnderway);
  if (underway.length === 0) return `${count(unfinished.length, 'upload')} on hold`;
  const files = count(underway.length, 'file');
  if (underway.every((item) => item.state === 'cut off')) return `No connection · ${files} waiting`;
  const slowest = Math.max(...underway.map((item) => item.remainingS ?? 0));
  const rest = slowest > 0 ? ` · ${left(slowest)}` : '';
  const share = Math.min(shareSent(underway), 0.99); // the server has the last word
  return `Uploading ${files} · ${percent(share)}${rest}`;
}
