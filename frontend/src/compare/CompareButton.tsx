// Puts a stroke into the comparison that is being gathered, or takes it out again.
import { Button } from '@mantine/core';
import { theBasket } from '~/compare/basket';
import { CompareIcon } from '~/compare/icons';
import { MOST } from '~/compare/selection';
import { useWatched } from '~/player/useWatched';
import { CheckIcon } from '~/theme/icons';

interface CompareButtonProps {
  stroke: string;
  /** For people who hear the page: which stroke, in words. */
  name: string;
}

export function CompareButton({ stroke, name }: CompareButtonProps) {
  const basket = theBasket();
  const isIn = useWatched(basket.strokes, (strokes) => strokes.includes(stroke));
  const isFull = useWatched(basket.strokes, (strokes) => strokes.length >= MOST);
  return (
    <Button
      variant={isIn ? 'light' : 'default'}
      size="compact-sm"
      leftSection={isIn ? <CheckIcon size={15} /> : <CompareIcon size={15} />}
      aria-label={`Compare ${name}`}
      aria-pressed={isIn}
      disabled={isFull && !isIn}
      title={isFull && !isIn ? 'Six strokes are the most' : undefined}
      onClick={() => (isIn ? basket.remove(stroke) : basket.add(stroke))}
    >
      Compare
    </Button>
  );
}
