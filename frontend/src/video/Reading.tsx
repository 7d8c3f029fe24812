// The video has arrived and is being read: how far, how long still, and that nobody need wait here.
import type { Video } from '~/api/types';
import { bytes, count, percent } from '~/format/amounts';
import { useRemaining } from '~/progress/useRemaining';
import { Poster } from '~/sessions/Poster';
import { Meter } from '~/theme/Meter';
import classes from '~/video/Reading.module.css';

export function Reading({ video, progress }: { video: Video; progress: number }) {
  const remaining = useRemaining(progress);
  return (
    <div className={classes.reading}>
      <div className={classes.poster}>
        <Poster src={video.poster} />
      </div>
      <h2 className={classes.title}>Reading the video</h2>
      <p className={classes.text}>
        All {bytes(video.size_bytes)} have arrived. You can leave this page; the work goes on.
        {video.analysis && video.analysis.stroke_count > 0 && (
          <> {count(video.analysis.stroke_count, 'stroke')} found so far.</>
        )}
      </p>
      <div className={classes.meter}>
        <Meter share={progress} label="Reading the video" />
        <p className={classes.numbers}>
          {percent(progress)}
          {remaining && ` · ${remaining}`}
        </p>
      </div>
    </div>
  );
}
