// Every address of the site. Pages load when they are first visited.
import { createBrowserRouter, Outlet } from 'react-router';
import { Gate } from '~/app/Gate';
import { MissingPage } from '~/app/MissingPage';
import { BrokenPage } from '~/app/BrokenPage';
import { Dressed } from '~/theme/Dressed';

function Root() {
  return (
    <Dressed>
      <Outlet />
    </Dressed>
  );
}

export const router = createBrowserRouter([
  {
    element: <Root />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <Gate />,
        children: [
          {
            errorElement: <BrokenPage />,
            children: [
              { index: true, lazy: () => import('~/sessions/SessionsPage') },
              { path: 'sessions/new', lazy: () => import('~/sessions/NewSessionPage') },
              { path: 'sessions/:id', lazy: () => import('~/sessions/SessionPage') },
              { path: 'videos/:id', lazy: () => import('~/video/VideoPage') },
              { path: 'account', lazy: () => import('~/account/AccountPage') },
              { path: 'players', lazy: () => import('~/account/PlayersPage') },
              { path: 'members', lazy: () => import('~/account/MembersPage') },
              { path: '*', element: <MissingPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
