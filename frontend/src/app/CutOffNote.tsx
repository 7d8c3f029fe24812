// Says that the page is no longer live, and takes it back by itself.
import { useSyncExternalStore } from 'react';
import classes from '~/app/CutOffNote.module.css';
import { useIsCutOff } from '~/live/live-context';
import { OfflineIcon } from '~/theme/icons';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function CutOffNote() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const isCutOff = useIsCutOff();
  return (
    <div role="status">
      {(!isOnline || isCutOff) && (
        <p className={classes.note}>
          <OfflineIcon size={16} />
          {isOnline
            ? 'No connection to Loopdrive: what you see may be old. We keep trying.'
            : 'You are offline: what you see may be old. Uploads go on when you are back.'}
        </p>
      )}
    </div>
  );
}
