// Lets members in; shows strangers the sign-in page, and the very first visitor how to begin.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { statusQuery } from '~/account/status';
import { Notice } from '~/app/Notice';
import { Shell } from '~/app/Shell';
import { Splash } from '~/app/Splash';
import { sentenceOf } from '~/api/errors';

const SignInPage = lazy(() => import('~/account/SignInPage'));
const SetupPage = lazy(() => import('~/account/SetupPage'));

export function Gate() {
  const status = useQuery(statusQuery);
  if (status.data?.me) return <Shell />;
  if (status.data) {
    return (
      <Suspense fallback={<Splash />}>
        {status.data.needs_setup ? <SetupPage /> : <SignInPage />}
      </Suspense>
    );
  }
  if (status.isError || status.fetchStatus === 'paused') {
    return (
      <Splash>
        <Notice
          title="No connection to Loopdrive"
          text={
            status.isError
              ? sentenceOf(status.error)
              : 'You are offline. This page opens by itself when you are back.'
          }
          onRetry={() => void status.refetch()}
        />
      </Splash>
    );
  }
  return <Splash />;
}
