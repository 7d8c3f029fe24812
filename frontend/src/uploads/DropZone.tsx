// Where video files are dropped or chosen. What they are is decided by their content, on the server.
import { UnstyledButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { UploadIcon } from '~/theme/icons';
import classes from '~/uploads/DropZone.module.css';

export const VIDEO_FILES = 'video/*,.mkv,.avi,.mts,.m2ts,.ts,.mov,.mp4,.webm,.wmv,.flv';

interface DropZoneProps {
  title: string;
  hint?: string;
  isSmall?: boolean;
  onFiles: (files: File[]) => void;
}

export function DropZone({ title, hint, isSmall = false, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [depth, setDepth] = useState(0); // entering a child is no leaving
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDepth(0);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={classes.zone}
      data-over={depth > 0 || undefined}
      data-small={isSmall || undefined}
      onDragEnter={() => setDepth((was) => was + 1)}
      onDragLeave={() => setDepth((was) => was - 1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <UnstyledButton className={classes.button} onClick={() => input.current?.click()}>
        <UploadIcon size={isSmall ? 20 : 28} />
        <span>
          <span className={classes.title}>{title}</span>
          {hint && <span className={classes.hint}>{hint}</span>}
        </span>
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        multiple
        accept={VIDEO_FILES}
        className="visually-hidden"
        aria-label="Video files"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </div>
  );
}
