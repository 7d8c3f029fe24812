// A model card, rendered from its Markdown.
import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import { cardHtml } from '~/learning/models/cardHtml';
import classes from '~/learning/models/ModelCard.module.css';

export function ModelCard({ markdown }: { markdown: string }) {
  const html = useMemo(() => DOMPurify.sanitize(cardHtml(markdown)), [markdown]);
  return <div className={classes.card} dangerouslySetInnerHTML={{ __html: html }} />;
}
