// The videos of a round in the order of their turns, each with what changed for whom.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Renewal, RenewedVideo } from '~/api/types';
import { Listing } from '~/app/Listing';
import learning from '~/learning/Learning.module.css';
import { Marked, type Mark } from '~/learning/Marked';
import { renewedVideosQuery } from '~/learning/renewal/renewals';
import { changesWords, turnWords } from '~/learning/renewal/renewalWords';
import { RowSkeletons } from '~/learning/RowSkeletons';

export function RenewedVideos({ round }: { round: Renewal }) {
  const videos = useInfiniteQuery(renewedVideosQuery(round.id));
  return (
    <Listing query={videos} skeleton={<RowSkeletons height={44} />} empty={NONE}>
      {(found) => (
        <ul className={learning.rows} aria-label="Videos of this round">
          {found.map((video) => (
            <VideoRow key={video.video} video={video} />
          ))}
        </ul>
      )}
    </Listing>
  );
}

const NONE = {
  title: 'None of its videos is left',
  text: 'They were removed since.',
};

const MARKS: Record<RenewedVideo['state'], Mark> = {
  waiting: 'open',
  running: 'under way',
  done: 'good',
  'left out': 'open',
};

function VideoRow({ video }: { video: RenewedVideo }) {
  return (
    <li className={learning.row}>
      <Link to={`/videos/${video.video}`} className={learning.name}>
        {video.filename}
      </Link>
      <p className={learning.about}>{video.player_session_title}</p>
      <Marked mark={MARKS[video.state]}>{turnWords(video)}</Marked>
      {video.changes.length > 0 && (
        <ul className={learning.reasons} aria-label={`What changed in ${video.filename}`}>
          {video.changes.map((change) => (
            <li key={change.end}>{changesWords(change)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
