// The frame around every page of a member: the bar, the page, and the uploads in their tray.
import { Outlet } from 'react-router';
import { Bar } from '~/app/Bar';
import { CutOffNote } from '~/app/CutOffNote';
import { LiveProvider } from '~/live/LiveProvider';
import classes from '~/app/Shell.module.css';
import { useOffline } from '~/offline/useOffline';
import { UploadTray } from '~/uploads/UploadTray';
import { UploadsProvider } from '~/uploads/UploadsProvider';

export function Shell() {
  useOffline();
  return (
    <LiveProvider>
      <UploadsProvider>
        <a href="#page" className={classes.skip}>
          Skip to the page
        </a>
        <Bar />
        <CutOffNote />
        <main id="page" tabIndex={-1} className={classes.page}>
          <Outlet />
        </main>
        <UploadTray />
      </UploadsProvider>
    </LiveProvider>
  );
}
