// A slider drawn like everything else here; the browser's own looks different everywhere.
import classes from '~/desk/Range.module.css';

interface RangeProps {
  label: string;
  value: number;
  max: number;
  className?: string;
  onChange: (value: number) => void;
}

const STEP = 0.05;

export function Range({ label, value, max, className, onChange }: RangeProps) {
  const filled = `${(value / max) * 100}%`;
  return (
    <input
      type="range"
      className={`${classes.range ?? ''} ${className ?? ''}`}
      style={{
        backgroundImage: `linear-gradient(to right, var(--ink-soft) ${filled}, var(--line-strong) ${filled})`,
      }}
      min={0}
      max={max}
      step={STEP}
      value={value}
      aria-label={label}
      aria-valuetext={`${Math.round(value * 100)} per cent`}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
