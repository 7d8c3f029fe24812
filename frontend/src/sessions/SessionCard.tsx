// One session on the wall: poster, title, day and players, and how far its videos are.
import { Link } from 'react-router';
import type { PlayerSession, VideoBrief } from '~/api/types';
import { count } from '~/format/amounts';
import { day } from '~/format/times';
import { stageWords } from '~/progress/StageLine';
import { isBusy, stageOf } from '~/progress/stage';
import { Poster } from '~/sessions/Poster';
import classes from '~/sessions/SessionCard.module.css';
import { Meter } from '~/theme/Meter';

export function SessionCard({ session }: { session: PlayerSession }) {
  const first = session.videos.find((video) => video.poster) ?? session.videos[0];
  const length = session.videos.reduce((sum, video) => sum + video.duration_s, 0);
  const people = (session.participants ?? []).map(({ name }) => name).join(' and ');
  return (
    <li className={classes.card}>
      <Link to={`/sessions/${session.id}`} className={classes.link}>
        <div className={classes.frame}>
          <Poster src={first?.poster ?? null} lengthS={length} />
          <Underway videos={session.videos} />
        </div>
        <h2 className={classes.title}>{session.title}</h2>
        <p className={classes.about}>
          {session.played_on && day(session.played_on)}
          {people && ` · ${people}`}
        </p>
        <p className={classes.state}>{wordsOf(session)}</p>
      </Link>
    </li>
  );
}

function Underway({ videos }: { videos: readonly VideoBrief[] }) {
  const stages = videos.map(stageOf);
  if (!stages.some(isBusy)) return null;
  const done = stages.reduce(
    (sum, stage) => sum + (isBusy(stage) ? ('progress' in stage ? stage.progress : 0) : 1),
    0,
  );
  return (
    <div className={classes.meter}>
      <Meter share={done / stages.length} label="Progress of this session" />
    </div>
  );
}

function wordsOf({ videos, stroke_count }: PlayerSession): React.ReactNode {
  const stages = videos.map(stageOf);
  const busy = stages.find(isBusy);
  if (videos.length === 0) return 'No video yet';
  if (busy) return <span className={classes.busy}>{stageWords(busy)}</span>;
  const failed = stages.filter(({ kind }) => kind === 'unreadable' || kind === 'analysis failed');
  const words = [
    videos.length > 1 && count(videos.length, 'video'),
    failed.length < videos.length && count(stroke_count, 'stroke'),
  ]
    .filter(Boolean)
    .join(' · ');
  if (failed.length === 0) return words;
  return (
    <>
      {words && `${words} · `}
      <span className={classes.bad}>
        {videos.length === 1 ? 'not analysed' : `${failed.length} not analysed`}
      </span>
    </>
  );
}
