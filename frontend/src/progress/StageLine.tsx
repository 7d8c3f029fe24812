// A video's stage in one line: a dot, a few words, and a thin bar while it moves.
import { count, percent } from '~/format/amounts';
import classes from '~/progress/StageLine.module.css';
import type { Stage } from '~/progress/stage';
import { Meter } from '~/theme/Meter';

export function StageLine({ stage, filename }: { stage: Stage; filename: string }) {
  return (
    <div className={classes.stage} data-kind={stage.kind}>
      <p className={classes.words}>{stageWords(stage)}</p>
      {'progress' in stage && (
        <Meter
          share={stage.progress}
          label={`${stage.kind === 'reading' ? 'Reading' : 'Analysis'} of ${filename}`}
        />
      )}
    </div>
  );
}

export function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'reading':
      return `Reading the video · ${percent(stage.progress)}`;
    case 'waiting':
      return 'Waiting to be analysed';
    case 'analysing':
      return `Analysing · ${percent(stage.progress)} · ${count(stage.strokes, 'stroke')} so far`;
    case 'analysed':
      return stage.strokes > 0 ? count(stage.strokes, 'stroke') : 'No strokes found';
    case 'stopped':
      return `Analysis stopped · ${count(stage.strokes, 'stroke')}`;
    case 'unreadable':
    case 'analysis failed':
      return stage.sentence;
  }
}
