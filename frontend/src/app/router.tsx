// Every address of the site. Pages load when they are first visited.
import { createBrowserRouter, Outlet } from 'react-router';
import { Gate } from '~/app/Gate';
import { MissingPage } from '~/app/MissingPage';
import { BrokenPage } from '~/app/BrokenPage';
import { Dressed } from '~/theme/Dressed';
import { openAhead } from '~/video/openAhead';

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
              {
                path: 'videos/:id',
                lazy: () => import('~/video/VideoPage'),
                loader: openAhead,
                shouldRevalidate: ({ currentParams, nextParams }) =>
                  currentParams['id'] !== nextParams['id'],
              },
              { path: 'review', lazy: () => import('~/queue/ReviewPage') },
              { path: 'reels', lazy: () => import('~/reels/ReelsPage') },
              { path: 'reels/:id', lazy: () => import('~/reels/ReelPage') },
              { path: 'compare', lazy: () => import('~/compare/ComparePage') },
              { path: 'mentions', lazy: () => import('~/comments/MentionsPage') },
              { path: 'account', lazy: () => import('~/account/AccountPage') },
              { path: 'players', lazy: () => import('~/account/PlayersPage') },
              {
                path: 'players/:id',
                lazy: () => import('~/season/PlayerPage'),
                children: [
                  { index: true, lazy: () => import('~/season/OverviewPage') },
                  { path: 'strokes', lazy: () => import('~/season/StrokesPage') },
                  { path: 'tactics', lazy: () => import('~/tactics/TacticsPage') },
                ],
              },
              { path: 'learning', lazy: () => import('~/learning/LearningPage') },
              { path: 'learning/runs/:id', lazy: () => import('~/learning/runs/RunPage') },
              { path: 'learning/models/:id', lazy: () => import('~/learning/models/ModelPage') },
              { path: 'learning/snapshots/:id', lazy: () => import('~/learning/SnapshotPage') },
              { path: 'members', lazy: () => import('~/account/MembersPage') },
              { path: '*', element: <MissingPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
