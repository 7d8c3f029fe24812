// How what coaches approve becomes what models are taught, for the club's admins.
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '~/account/status';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import classes from '~/learning/Learning.module.css';
import { UnderTheHood } from '~/learning/hood/UnderTheHood';
import { Models } from '~/learning/models/Models';
import { PageNav, type Places } from '~/learning/PageNav';
import { OldVideos } from '~/learning/renewal/OldVideos';
import { Runs } from '~/learning/runs/Runs';
import { Snapshots } from '~/learning/Snapshots';
import { TestPart } from '~/learning/TestPart';

export function Component() {
  const me = useMe();
  return me.is_admin ? <LearningPage /> : <MissingPage />;
}

function LearningPage() {
  usePageTitle('Learning');
  useAnchor();
  return (
    <div className={`${page.page} ${classes.page}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Learning</h1>
          <p className={page.under}>
            How the strokes your coaches approve become what models are taught.
          </p>
        </div>
      </header>
      <PageNav places={PLACES} />
      <Models />
      <OldVideos />
      <Runs />
      <Snapshots />
      <TestPart />
      <UnderTheHood />
    </div>
  );
}

const PLACES: Places = [
  ['models', 'Models'],
  ['old-videos', 'Old videos'],
  ['trainings', 'Trainings'],
  ['snapshots', 'Snapshots'],
  ['test-part', 'Test part'],
  ['under-the-hood', 'Under the hood'],
];

/** Goes to what the address names when one comes from another page, where the browser does not. */
function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
