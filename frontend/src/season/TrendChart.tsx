// A measure month by month, with its interval: what has changed, and what only seems to have.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Month } from '~/api/types';
import { sentenceOf, valueWords } from '~/season/estimateWords';
import { MEASURED, type Measured, trendOf } from '~/season/trend';
import classes from '~/season/TrendChart.module.css';

const NAMES: readonly Measured[] = ['consistency', 'forehand_balance', 'rally_length', 'tempo_s'];
const WIDTH = 600;
const HEIGHT = 160;

export function TrendChart({ months }: { months: readonly Month[] }) {
  const [name, setName] = useState<Measured>('consistency');
  const { words, unit, noun } = MEASURED[name];
  const { points, least, most } = trendOf(months, name);
  const edge = (value: number) => valueWords({ value, low: null, high: null, n: 0 }, unit);
  return (
    <div className={classes.trend}>
      <SegmentedControl
        size="sm"
        aria-label="What is plotted"
        value={name}
        onChange={setName}
        data={NAMES.map((value) => ({ value, label: MEASURED[value].words }))}
        className={classes.choice}
      />
      {points.length === 0 ? (
        <p className={classes.empty}>Nothing to plot yet.</p>
      ) : (
        <div className={classes.plot}>
          <span className={classes.most}>{edge(most)}</span>
          <span className={classes.least}>{edge(least)}</span>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <polyline
              className={classes.line}
              points={points.map(({ x, y }) => `${x * WIDTH},${y * HEIGHT}`).join(' ')}
            />
            {points.map(
              ({ month, x, low, high }) =>
                low !== null &&
                high !== null && (
                  <line
                    key={month}
                    className={classes.whisker}
                    x1={x * WIDTH}
                    x2={x * WIDTH}
                    y1={high * HEIGHT}
                    y2={low * HEIGHT}
                  />
                ),
            )}
          </svg>
          <ul className={classes.points} aria-label={`${words} by month`}>
            {points.map(({ month, estimate, x, y }) => (
              <li key={month} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
                <span title={`${monthName(month)}: ${sentenceOf(estimate, unit, noun)}`}>
                  <span className={classes.hidden}>
                    {monthName(month)}: {sentenceOf(estimate, unit, noun)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <span className={classes.first}>{monthName(points[0]?.month ?? '')}</span>
          {points.length > 1 && (
            <span className={classes.last}>{monthName(points.at(-1)?.month ?? '')}</span>
          )}
        </div>
      )}
    </div>
  );
}

function monthName(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });
}
