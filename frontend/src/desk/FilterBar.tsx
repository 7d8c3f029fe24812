// Chooses which strokes are shown: by class with their counts, by player, by confidence.
import type { TableEnd } from '~/api/types';
import { PercentSlider } from '~/app/PercentSlider';
import classes from '~/desk/FilterBar.module.css';
import { classColour, Letter } from '~/strokes/Letter';
import { toggled, type StrokeFilter } from '~/strokes/StrokeFilter';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';
import type { Lane } from '~/timeline/lanes';

interface FilterBarProps {
  filter: StrokeFilter;
  counts: Readonly<Record<StrokeLabel, number>>;
  /** How many strokes were rejected. */
  rejected: number;
  lanes: readonly Lane[];
  onFilter: (filter: StrokeFilter) => void;
}

export function FilterBar({ filter, counts, rejected, lanes, onFilter }: FilterBarProps) {
  const toggleLabel = (label: StrokeLabel) =>
    onFilter({ ...filter, hiddenLabels: toggled(filter.hiddenLabels, label) });
  const toggleEnd = (end: TableEnd) =>
    onFilter({ ...filter, hiddenEnds: toggled(filter.hiddenEnds, end) });
  return (
    <div className={classes.bar} role="group" aria-label="Filters">
      <div className={classes.classes}>
        {STROKE_LABELS.map((label) => (
          <button
            key={label}
            type="button"
            className={classes.chip}
            style={{ borderBottomColor: classColour(label) }}
            aria-pressed={!filter.hiddenLabels.has(label)}
            onClick={() => toggleLabel(label)}
          >
            <Letter label={label} />
            <span className={classes.chipName}>{STROKE_CLASSES[label].name}</span>
            <span className={classes.count}>{counts[label].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <div className={classes.row}>
        {lanes.length > 1 &&
          lanes.map(({ end, name }) => (
            <button
              key={end}
              type="button"
              className={classes.end}
              aria-pressed={!filter.hiddenEnds.has(end)}
              onClick={() => toggleEnd(end)}
            >
              {name}
            </button>
          ))}
        <button
          type="button"
          className={classes.only}
          aria-pressed={filter.onlyPredicted}
          onClick={() => onFilter({ ...filter, onlyPredicted: !filter.onlyPredicted })}
        >
          Not looked at
        </button>
        {rejected > 0 && (
          <button
            type="button"
            className={classes.only}
            aria-pressed={filter.showsRejected}
            onClick={() => onFilter({ ...filter, showsRejected: !filter.showsRejected })}
          >
            {rejected.toLocaleString('en')} rejected
          </button>
        )}
        <div className={classes.sure}>
          <span>
            Sure from <b>{Math.round(filter.minConfidence * 100)} %</b>
          </span>
          <PercentSlider
            label="Show strokes from this confidence on"
            value={filter.minConfidence}
            max={0.95}
            onChange={(minConfidence) => onFilter({ ...filter, minConfidence })}
          />
        </div>
      </div>
    </div>
  );
}
