// What may not be seen does not exist: the same page for both.
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import classes from '~/app/Page.module.css';

export function MissingPage({ what = 'page' }: { what?: string }) {
  usePageTitle('Not found');
  return (
    <div className={classes.page}>
      <Notice
        title={`There is no such ${what}`}
        text="It was removed, the address is wrong, or it is not yours to see."
        picture={<LongBall />}
      >
        <Button component={Link} to="/" variant="default">
          To the sessions
        </Button>
      </Notice>
    </div>
  );
}

function LongBall() {
  return (
    <svg width="168" height="72" viewBox="0 0 168 72" fill="none" aria-hidden="true">
      <path d="M12 54h92M58 54V42" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M18 46C44 12 86 8 116 30c14 10 22 20 30 30"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2 6"
        strokeLinecap="round"
      />
      <circle cx="149" cy="63" r="6" fill="var(--accent)" />
    </svg>
  );
}
