// The words of a comment, with the people it mentions made out.
import type { Comment } from '~/api/types';
import { pieces } from '~/comments/mentioning';
import classes from '~/comments/SaidText.module.css';

export function SaidText({ comment }: { comment: Pick<Comment, 'text' | 'mentions'> }) {
  const names = comment.mentions.map(({ name }) => name);
  return (
    <p className={classes.text}>
      {pieces(comment.text, names).map(({ text, name }, index) =>
        name === null ? (
          text
        ) : (
          <span key={index} className={classes.mention}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
