// One state told plainly: a drawing or icon, a title, a sentence, and what can be done.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '~/app/Notice.module.css';
import { RetryIcon } from '~/theme/icons';

interface NoticeProps {
  title: string;
  text: string;
  picture?: ReactNode;
  onRetry?: () => void;
  children?: ReactNode;
}

export function Notice({ title, text, picture, onRetry, children }: NoticeProps) {
  return (
    <div className={classes.notice} role="status">
      {picture && <div className={classes.picture}>{picture}</div>}
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {(onRetry ?? children) && (
        <div className={classes.actions}>
          {onRetry && (
            <Button variant="default" leftSection={<RetryIcon size={16} />} onClick={onRetry}>
              Try again
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
