// A slider for a share, in steps of five per cent.
import { Slider } from '~/app/Slider';

interface PercentSliderProps {
  label: string;
  value: number;
  max: number;
  className?: string;
  onChange: (value: number) => void;
}

const STEP = 0.05;

export function PercentSlider({ label, value, max, className, onChange }: PercentSliderProps) {
  return (
    <Slider
      filled={value / max}
      className={className}
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
