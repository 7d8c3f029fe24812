// Why a form was refused, above its button and read out.
import classes from '~/app/FormError.module.css';
import { WarningIcon } from '~/theme/icons';

export function FormError({ sentence }: { sentence: string | null }) {
  return (
    <div role="alert">
      {sentence && (
        <p className={classes.error}>
          <WarningIcon size={16} />
          {sentence}
        </p>
      )}
    </div>
  );
}
