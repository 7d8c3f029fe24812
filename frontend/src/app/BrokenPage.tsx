// A page that failed while drawing, or whose code could not be loaded.
import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ApiError } from '~/api/errors';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import classes from '~/app/Page.module.css';

export function BrokenPage() {
  const error = useRouteError();
  if (error instanceof ApiError && error.isMissing) return <MissingPage />;
  return (
    <div className={classes.page}>
      <Notice
        title="This page stumbled"
        text="Something went wrong while drawing it. Your videos and strokes are safe."
      >
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </Notice>
    </div>
  );
}
