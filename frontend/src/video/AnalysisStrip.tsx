// The strip above the desk (on a wide screen beside the video's name) while strokes are still being found, or when that went wrong.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '~/account/status';
import { sentenceOf } from '~/api/errors';
import type { Analysis, Video } from '~/api/types';
import { count, percent } from '~/format/amounts';
import { useRemaining } from '~/progress/useRemaining';
import { Meter } from '~/theme/Meter';
import classes from '~/video/AnalysisStrip.module.css';
import { latestAnalysisQuery, useAnalyseAgain, useStopAnalysis } from '~/video/videos';

export function AnalysisStrip({ video }: { video: Video }) {
  const latest = useQuery(latestAnalysisQuery(video.id)).data ?? video.analysis;
  const isShown = latest?.id === video.analysis?.id;
  const analysis = isShown ? video.analysis : latest;
  if (!analysis) return null;
  switch (analysis.state) {
    case 'queued':
      return <Queued videoId={video.id} analysis={analysis} />;
    case 'running':
      return (
        <Running key={analysis.id} videoId={video.id} analysis={analysis} isAgain={!isShown} />
      );
    case 'failed':
    case 'cancelled':
      return <Ended videoId={video.id} analysis={analysis} isAgain={!isShown} />;
    case 'done':
      return null;
  }
}

interface StripProps {
  videoId: string;
  analysis: Analysis;
}

function Queued({ videoId, analysis }: StripProps) {
  return (
    <div className={classes.strip}>
      <p className={classes.words} role="status">
        Waiting for a free worker; strokes appear here as they are found.
      </p>
      <StopButton videoId={videoId} analysis={analysis} />
    </div>
  );
}

function Running({ videoId, analysis, isAgain }: StripProps & { isAgain: boolean }) {
  const remaining = useRemaining(analysis.progress);
  const words = [
    isAgain ? 'Analysing again' : 'Analysing',
    percent(analysis.progress),
    `${count(analysis.stroke_count, 'stroke')} so far`,
    remaining,
    analysis.attempt > 1 && `attempt ${analysis.attempt}`,
  ];
  return (
    <div className={classes.strip}>
      <p className={classes.words}>{words.filter(Boolean).join(' · ')}</p>
      <div className={classes.meter}>
        <Meter share={analysis.progress} label="Analysis of the video" />
      </div>
      <StopButton videoId={videoId} analysis={analysis} />
    </div>
  );
}

function Ended({ videoId, analysis, isAgain }: StripProps & { isAgain: boolean }) {
  const me = useMe();
  const again = useAnalyseAgain(videoId);
  const failed = analysis.state === 'failed';
  const kept = isAgain
    ? ' The strokes from before stay.'
    : analysis.stroke_count > 0
      ? ' What was found so far stays.'
      : '';
  return (
    <div className={classes.strip} data-bad={failed || undefined}>
      <p className={classes.words} role="status">
        {again.error
          ? sentenceOf(again.error)
          : failed
            ? `${analysis.error || 'The analysis failed.'}${kept}`
            : `The analysis was stopped.${kept}`}
      </p>
      {me.can_coach && (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          Analyse again
        </Button>
      )}
    </div>
  );
}

function StopButton({ videoId, analysis }: StripProps) {
  const me = useMe();
  const stop = useStopAnalysis(videoId);
  if (!me.can_coach) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={stop.isPending}
      onClick={() => stop.mutate(analysis.id)}
    >
      Stop
    </Button>
  );
}
