// One video of a session: picture, name, and where it stands.
import { Link } from 'react-router';
import type { VideoBrief } from '~/api/types';
import { bytes } from '~/format/amounts';
import { moment } from '~/format/times';
import { StageLine } from '~/progress/StageLine';
import { stageOf } from '~/progress/stage';
import { Poster } from '~/sessions/Poster';
import classes from '~/sessions/VideoRow.module.css';
import { NextIcon } from '~/theme/icons';

export function VideoRow({ video }: { video: VideoBrief }) {
  return (
    <li className={classes.item}>
      <Link to={`/videos/${video.id}`} className={classes.row}>
        <div className={classes.poster}>
          <Poster src={video.poster} lengthS={video.duration_s} />
        </div>
        <div className={classes.words}>
          <h2 className={classes.name}>{video.filename}</h2>
          <StageLine stage={stageOf(video)} filename={video.filename} />
          <p className={classes.about}>
            {bytes(video.size_bytes)} · uploaded {moment(video.created_at)}
          </p>
        </div>
        <span className={classes.arrow}>
          <NextIcon />
        </span>
      </Link>
    </li>
  );
}
